/// One press of a key, as a terminal can tell it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter held down with Control, in lower case.
  case control(Character)
  case function(Int)
  case enter, escape, tab, backtab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
}

extension Key: CustomStringConvertible {
  /// As help and documents write it: "j", "^D", "Enter", "↓", "F2".
  package var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .function(let number): "F\(number)"
    default: Key.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// Arrows in words.
  var plainDescription: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    default: description
    }
  }

  /// The keys that have a word or an arrow for a name.
  static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Backtab", .backtab),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("↑", .up), ("↓", .down),
    ("←", .left), ("→", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("Space", .character(" ")),
    // Other spellings, understood but never printed.
    ("Escape", .escape), ("Delete", .delete), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("PageUp", .pageUp), ("PageDown", .pageDown),
  ]
}

extension Key {
  /// The key of a name such as "Enter", "F2" or "^D", whatever its case; nil for any other text.
  package init?(named name: some StringProtocol) {
    let lowered = name.lowercased()
    if let known = Key.names.first(where: { $0.name.lowercased() == lowered }) {
      self = known.key
    } else if lowered.first == "f", let number = Int(lowered.dropFirst()), 1...63 ~= number {
      self = .function(number)
    } else if lowered.count == 2, lowered.first == "^", let letter = lowered.last {
      self = .control(letter)
    } else {
      return nil
    }
  }
}
