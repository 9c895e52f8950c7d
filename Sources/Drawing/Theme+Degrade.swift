extension Theme {
  /// The theme for a terminal of fewer colours.
  ///
  /// What can be read before can be read after, if any colour allows it. Where a difference of
  /// colour is lost that a reader needs, emphasis takes its place.
  package func degraded(to depth: ColorDepth) -> Theme {
    guard depth < .direct else { return self }
    let change = Degradation(depth: depth, alternatives: alternatives, of: self)
    return Theme(name: name, title: title, summary: summary) { role, surface in
      let style = Style(role, on: surface)
      let ground = Style(on: surface)
      var paint = change.paint(style)
      if change.confuses(style, with: ground) {
        paint.add(role.stress, unlessIn: self.paint(Style(role)))
      }
      if surface.rivals.contains(where: { change.confuses(ground, with: Style(on: $0)) }) {
        paint.add(surface.stress, unlessIn: self.paint(ground))
        // Reversed, every role's own colour would become a ground of its own.
        if surface.stress.contains(.reverse) { paint.setColors(of: change.paint(ground)) }
      }
      return paint
    }
  }
}

extension Paint {
  fileprivate mutating func add(_ stress: Emphasis, unlessIn paint: Paint) {
    emphasis = emphasis.adding(stress.subtracting(paint.emphasis))
  }

  fileprivate mutating func setColors(of paint: Paint) {
    (foreground, background) = (paint.foreground, paint.background)
  }
}

extension Role {
  /// What makes it stand out where colour cannot.
  fileprivate var stress: Emphasis {
    switch self {
    case .title, .header, .headerFilter, .headline, .heading, .hintKey, .specialtyTicked, .accepted,
      .fieldLabel, .borderFocused, .warning:
      .bold
    case .voteArrowUp, .voteArrowDown, .error: [.bold, .reverse]
    case .link: .underline
    case .secondary, .headerSecondary, .voteArrow, .starsMissing, .hint: .dim
    default: []
    }
  }
}

extension Surface {
  /// What makes it stand out where colour cannot.
  fileprivate var stress: Emphasis {
    switch self {
    case .plain, .bar, .sheet: []
    case .selected: .reverse
    case .selectedUnfocused: .underline
    case .match: [.bold, .underline]
    case .currentMatch: [.bold, .reverse, .underline]
    }
  }

  /// The surfaces it must be told apart from.
  fileprivate var rivals: [Surface] {
    switch self {
    case .plain, .bar, .sheet: []
    case .currentMatch: [.plain, .match, .selected]
    case .match: [.plain, .selected]
    case .selectedUnfocused: [.plain, .selected]
    case .selected: [.plain]
    }
  }
}
