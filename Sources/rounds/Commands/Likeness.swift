/// How like two words are, for a message that guesses what was meant.
struct Likeness {
  private let word: [Character]

  init(to word: String) {
    self.word = Array(word.lowercased())
  }

  /// At most three, the likest first; none where nothing is like it.
  func closest<Choice>(_ choices: [Choice], by name: (Choice) -> String) -> [Choice] {
    let ranked = choices.compactMap { choice in
      distance(to: name(choice)).map { (choice: choice, distance: $0) }
    }
    return ranked.sorted { $0.distance < $1.distance }.prefix(3).map(\.choice)
  }

  /// Nil where the words have too little in common; a word that contains the other is near.
  private func distance(to other: String) -> Int? {
    let other = Array(other.lowercased())
    let edits = edits(to: other)
    if edits <= max(2, word.count / 3) { return edits }
    let (short, long) = word.count < other.count ? (word, other) : (other, word)
    if short.count > 2, String(long).contains(String(short)) { return long.count }
    return String(other).split(separator: " ").contains { isStart($0) } ? long.count : nil
  }

  private func isStart(_ part: Substring) -> Bool {
    word.count > 4 && part.count > 4 && part.prefix(5).elementsEqual(word.prefix(5))
  }

  /// Levenshtein's distance: insertions, deletions and replacements.
  private func edits(to other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (line, letter) in word.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, otherLetter) in other.enumerated() {
        let replaced = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
