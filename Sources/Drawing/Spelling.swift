/// Guesses the word that a misspelt one was meant to be.
enum Spelling {
  /// The word of a list that is near; nil where none is.
  static func nearest(to word: String, among words: [String]) -> String? {
    let near = words.map { (word: $0, distance: distance(from: word, to: $0)) }
      .filter { $0.distance <= max(1, max(word.count, $0.word.count) / 3) }
    return near.min { $0.distance < $1.distance }?.word
  }

  /// How many letters to add, drop, change or swap with their neighbour, case not counted.
  private static func distance(from word: String, to other: String) -> Int {
    let (one, two) = (Array(word.lowercased()), Array(other.lowercased()))
    var rows = [Array(0...two.count)]
    for (i, letter) in one.enumerated() {
      var row = [i + 1]
      for (j, target) in two.enumerated() {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == target ? 0 : 1))
        if i > 0, j > 0, letter == two[j - 1], one[i - 1] == target {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[one.count][two.count]
  }
}
