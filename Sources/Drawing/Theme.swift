/// What every role looks like on every surface.
package struct Theme: Equatable, Sendable {
  /// What `--theme` calls it.
  package let name: String
  /// What a list shows.
  package let title: String
  /// One sentence; empty where the file has none.
  package let summary: String
  /// By surface, then by role.
  private let paints: [Paint]
  /// What its file names for terminals that have not a colour, the best first.
  let alternatives: [Color: [Color]]

  /// A theme by what each role looks like on each surface, emphasis of the text aside.
  init(
    name: String, title: String, summary: String, alternatives: [Color: [Color]] = [:],
    paint: (Role, Surface) -> Paint
  ) {
    self.alternatives = alternatives
    self.name = name
    self.title = title
    self.summary = summary
    paints = Surface.allCases.flatMap { surface in
      Role.allCases.map { role in paint(role, surface) }
    }
  }

  /// What a cell of this style looks like.
  package func paint(_ style: Style) -> Paint {
    let place = Int(style.surface.rawValue) * Role.allCases.count + Int(style.role.rawValue)
    var paint = paints[place]
    paint.emphasis.formUnion(style.emphasis)
    return paint
  }
}

extension Theme {
  /// Resolves what a file and all it inherits from say.
  ///
  /// Under everything lies the surface `plain`. What a role says wins over `text`, what a surface
  /// says wins over the role.
  init(_ source: ThemeSource) throws(ThemeError) {
    var looks: [ThemeSource.Part: Look] = [:]
    for (part, look) in source.looks {
      looks[part] = Look(
        foreground: try source.color(look.foreground),
        background: try source.color(look.background),
        switchedOn: look.switchedOn, switchedOff: look.switchedOff)
    }
    let name = source.file.name
    self.init(
      name: name, title: source.title ?? name, summary: source.summary ?? "",
      alternatives: source.alternatives
    ) { role, surface in
      var paint = Paint()
      paint.apply(looks[.surface(.plain)])
      if role != .text { paint.apply(looks[.role(.text)].map { Look(foreground: $0.foreground) }) }
      paint.apply(looks[.role(role)])
      if surface != .plain { paint.apply(looks[.surface(surface)]) }
      return paint
    }
  }

  /// A part's look with its colours found.
  fileprivate struct Look {
    var foreground: Color?
    var background: Color?
    var switchedOn: Emphasis = []
    var switchedOff: Emphasis = []
  }
}

extension ThemeSource {
  /// Where two entries give the same colour, the first by name is asked.
  fileprivate var alternatives: [Color: [Color]] {
    var alternatives: [Color: [Color]] = [:]
    for (_, colors) in palette.sorted(by: { $0.key < $1.key }) where colors.count > 1 {
      alternatives[colors[0], default: []] += colors.dropFirst()
    }
    return alternatives
  }

  fileprivate func color(_ setting: Setting) throws(ThemeError) -> Color? {
    switch setting {
    case .inherited, .none: return nil
    case .color(let color): return color
    case .name(let name):
      if let color = palette[name.value]?.first ?? Color(name.value) { return color }
      throw name.error(.unknownColor(name.value, palette: palette.keys.sorted()))
    }
  }
}

extension Paint {
  fileprivate mutating func apply(_ look: Theme.Look?) {
    guard let look else { return }
    foreground = look.foreground ?? foreground
    background = look.background ?? background
    emphasis = emphasis.subtracting(look.switchedOff).adding(look.switchedOn)
  }
}
