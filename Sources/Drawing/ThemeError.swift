import JSON

/// Why a theme cannot be had, and where in its file.
package struct ThemeError: Error, Equatable, Sendable {
  /// Nil where no file is at fault.
  package let place: Place?
  package let reason: Reason

  package struct Place: Equatable, Sendable {
    package let file: String
    package let position: TextPosition
  }

  package enum Reason: Equatable, Sendable {
    case notJSON(JSONError.Reason)
    /// What it should have been, in words: "a colour".
    case wrongType(key: String, expected: String)
    case unknownKey(String, Kind, known: [String])
    case keyTwice(String)
    case badColor(String)
    case unknownColor(String, palette: [String])
    case unknownParent(String, themes: [String])
    case cycle([String])
    case unknownTheme(String, themes: [String])
  }

  /// What a key of an object names.
  package enum Kind: String, Sendable {
    case key, role, surface, attribute
  }
}

extension ThemeError: CustomStringConvertible {
  /// "FILE:LINE:COLUMN: " where there is a file, then what is wrong and what to do.
  package var description: String {
    guard let place else { return "\(reason)" }
    return "\(place.file):\(place.position.line):\(place.position.column): \(reason)"
  }
}

extension ThemeError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notJSON(let reason): "not JSON: \(reason.rawValue)"
    case .wrongType(let key, let expected): "“\(key)” must be \(expected)"
    case .unknownKey(let key, let kind, let known):
      "unknown \(kind.rawValue) “\(key)”; \(hint(for: key, among: known))"
    case .keyTwice(let key): "“\(key)” is given twice; keep one of them"
    case .badColor(let text):
      "“\(text)” is no colour; write “#rrggbb” with six hexadecimal digits, or 0 to 255"
    case .unknownColor(let name, let palette):
      "no colour “\(name)”; \(hint(for: name, among: palette + Color.allNames))"
    case .unknownParent(let name, let themes):
      "no theme “\(name)” to inherit from; \(hint(for: name, among: themes))"
    case .cycle(let names):
      "the theme inherits from itself: \(names.joined(separator: " → ")); remove one “inherits”"
    case .unknownTheme(let name, let themes):
      "no theme “\(name)”; \(hint(for: name, among: themes))"
    }
  }

  private func hint(for word: String, among known: [String]) -> String {
    if let meant = Spelling.nearest(to: word, among: known) { return "did you mean “\(meant)”?" }
    return known.isEmpty ? "there are none" : "there are: \(known.joined(separator: ", "))"
  }
}
