/// Keys pressed one after the other that mean one thing: `j`, `gg`, `^D`.
package struct KeySequence: Hashable, Sendable {
  package let keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  /// From the notation of the documents: a key's name, or characters one after the other.
  package init(_ notation: String) {
    if let key = Key(named: notation) {
      keys = [key]
    } else {
      keys = Key.script(notation)
    }
  }
}

extension KeySequence: CustomStringConvertible {
  package var description: String { keys.map(\.description).joined() }

  /// Without signs that are not ASCII, where a terminal cannot show them.
  func text(isPlain: Bool) -> String {
    guard isPlain else { return description }
    return keys.map(\.plainDescription).joined()
  }
}

extension Key {
  /// The presses that a script stands for: characters as they are, `^D`, and names in angle
  /// brackets as in `jj<enter>+`.
  package static func script(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "<", let close = rest.firstIndex(of: ">"),
        let key = Key(named: rest[rest.index(after: rest.startIndex)..<close])
      {
        keys.append(key)
        rest = rest[rest.index(after: close)...]
      } else if first == "^", rest.count > 1, let key = Key(named: rest.prefix(2)) {
        keys.append(key)
        rest = rest.dropFirst(2)
      } else {
        keys.append(.character(first))
        rest = rest.dropFirst()
      }
    }
    return keys
  }
}
