import JSON

/// What a theme's file says, or several that inherit from each other, with names not yet resolved.
struct ThemeSource {
  let file: ThemeFile
  var title: String?
  var summary: String?
  var parent: Located<String>?
  /// Each name's colour, and after it what to take where a terminal has not that.
  var palette: [String: [Color]] = [:]
  var looks: [Part: Look] = [:]

  /// What a theme gives a look to.
  enum Part: Hashable {
    case role(Role)
    case surface(Surface)
  }

  /// What one part sets; what it leaves open comes from its parent theme.
  struct Look {
    var foreground = Setting.inherited
    var background = Setting.inherited
    var switchedOn: Emphasis = []
    var switchedOff: Emphasis = []
  }

  enum Setting {
    case inherited
    /// Written as null: the part has no colour of its own.
    case none
    case color(Color)
    case name(Located<String>)
  }

  /// A word of a file with where it stands, for the error that it may turn out to be.
  struct Located<Value> {
    let value: Value
    let file: ThemeFile
    let offset: Int

    func error(_ reason: ThemeError.Reason) -> ThemeError { file.error(reason, at: offset) }
  }
}

extension ThemeFile {
  func error(_ reason: ThemeError.Reason, at offset: Int) -> ThemeError {
    let position = TextPosition(of: offset, in: bytes)
    return ThemeError(place: ThemeError.Place(file: path, position: position), reason: reason)
  }
}

extension ThemeSource {
  /// This theme with everything it leaves open taken from `parent`.
  func inheriting(from parent: ThemeSource) -> ThemeSource {
    var whole = self
    whole.palette.merge(parent.palette) { own, _ in own }
    whole.looks.merge(parent.looks) { own, inherited in own.inheriting(from: inherited) }
    return whole
  }
}

extension ThemeSource.Look {
  fileprivate func inheriting(from parent: Self) -> Self {
    Self(
      foreground: foreground.inheriting(from: parent.foreground),
      background: background.inheriting(from: parent.background),
      switchedOn: switchedOn.union(parent.switchedOn.subtracting(switchedOff)),
      switchedOff: switchedOff.union(parent.switchedOff.subtracting(switchedOn)))
  }
}

extension ThemeSource.Setting {
  fileprivate func inheriting(from parent: Self) -> Self {
    if case .inherited = self { return parent }
    return self
  }
}
