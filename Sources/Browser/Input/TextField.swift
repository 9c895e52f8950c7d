/// One line of text being typed, with a cursor in it.
package struct TextField: Equatable, Sendable {
  package private(set) var characters: [Character]
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  package var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Takes typed or pasted text; line breaks and other controls become spaces.
  mutating func insert(_ text: String) {
    let clean = text.map { character in
      character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        ? " " : character
    }
    // Joined anew, as a typed accent belongs to the letter before it.
    let before = String(characters[..<cursor]) + String(clean)
    let after = String(characters[cursor...])
    characters = Array(before + after)
    cursor = min(characters.count, before.count)
  }

  mutating func eraseBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func eraseForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  mutating func eraseWord() {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func eraseToStart() {
    characters.removeSubrange(..<cursor)
    cursor = 0
  }

  mutating func moveCursor(by distance: Int) {
    cursor = max(0, min(characters.count, cursor + distance))
  }
}
