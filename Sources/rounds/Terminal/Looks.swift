import CNcurses
import Drawing

/// A style as the terminal takes it.
struct Look: Equatable {
  let attributes: UInt32
  let foreground: Int32
  let background: Int32

  init(_ paint: Paint) {
    attributes = paint.emphasis.attributes
    foreground = paint.foreground.number
    background = paint.background.number
  }

  /// Whether a blank in this look is what a cleared screen shows.
  var isBlank: Bool {
    let marks = CNUnderline.rawValue | CNReverse.rawValue | CNStrikethrough.rawValue
    return background < 0 && attributes & marks == 0
  }
}

/// The looks of a theme's styles in a terminal's colours, each found once.
struct Looks {
  private var theme: Theme
  private let depth: ColorDepth
  private var degraded: Theme
  private var known: [Style: Look] = [:]
  /// Most cells look like the one before.
  private var last: (style: Style, look: Look)?

  init(of theme: Theme, in depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
    degraded = theme.degraded(to: depth)
  }

  /// Changes the theme; says whether it is another.
  mutating func use(_ other: Theme) -> Bool {
    if other == theme { return false }
    self = Looks(of: other, in: depth)
    return true
  }

  subscript(style: Style) -> Look {
    mutating get {
      if let last, last.style == style { return last.look }
      let look = known[style] ?? Look(degraded.paint(style))
      known[style] = look
      last = (style, look)
      return look
    }
  }
}

extension Emphasis {
  fileprivate var attributes: UInt32 {
    let pairs: [(Emphasis, CNAttribute)] = [
      (.bold, CNBold), (.dim, CNDim), (.italic, CNItalic), (.underline, CNUnderline),
      (.reverse, CNReverse), (.strikethrough, CNStrikethrough),
    ]
    return pairs.reduce(0) { contains($1.0) ? $0 | $1.1.rawValue : $0 }
  }
}

extension Color {
  fileprivate var number: Int32 {
    switch self {
    case .terminalDefault: -1
    case .named(let number), .indexed(let number): Int32(number)
    case .rgb(let red, let green, let blue):
      Int32(CNDirectColor) | Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    }
  }
}
