import Drawing

/// How text is written to standard output: in a theme's colours, or as it is.
struct Ink {
  /// Columns of the terminal; nil where the output is not a terminal.
  let width: Int?
  /// How the terminal treats text, and the signs for it.
  let glyphs: Glyphs
  private let theme: Theme?

  init(
    theme: Theme?, depth: ColorDepth, width: Int?, isUnicode: Bool = true,
    _ habits: TextHabits = TextHabits()
  ) {
    self.theme = depth == .none ? nil : theme?.degraded(to: depth)
    var habits = habits
    if self.theme == nil { habits.strikes = false }
    glyphs = .of(isUnicode: isUnicode, habits)
    self.width = width
  }

  /// The text as the theme has the role; it must be clean already.
  func write(_ text: String, _ role: Role) -> String { write(text, Style(role)) }

  func write(_ text: String, _ style: Style) -> String {
    guard let codes = theme?.paint(style).codes else { return text }
    return codes.isEmpty || text.isEmpty
      ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// Source: ECMA-48 §8.3.117 (SGR), ITU-T T.416 §13.1.8 for the indexed and direct colours.
extension Paint {
  fileprivate var codes: [String] {
    let marks: [(Emphasis, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
      (.strikethrough, "9"),
    ]
    return marks.filter { emphasis.contains($0.0) }.map(\.1)
      + foreground.codes(base: 30) + background.codes(base: 40)
  }
}

extension Color {
  /// `base` is 30 for what is written and 40 for what lies under it.
  fileprivate func codes(base: Int) -> [String] {
    switch self {
    case .terminalDefault: []
    case .named(let number) where number < 8: ["\(base + Int(number))"]
    case .named(let number): ["\(base + 52 + Int(number))"]
    case .indexed(let number): ["\(base + 8)", "5", "\(number)"]
    case .rgb(let red, let green, let blue): ["\(base + 8)", "2", "\(red)", "\(green)", "\(blue)"]
    }
  }
}
