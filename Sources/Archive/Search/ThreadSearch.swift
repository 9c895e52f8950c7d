import JSON

/// Answers one query for thread after thread, reading as little of each as it can.
struct ThreadSearch {
  private let query: SearchQuery
  /// A needle for each required term that has one.
  private let needles: [SearchNeedle]
  /// The one needle that is all of the query.
  private let wholeNeedle: SearchNeedle?
  private let pending: PendingTerms
  private var folded: FoldedText

  init(_ query: SearchQuery) {
    self.query = query
    needles = query.required.compactMap(\.needle)
    let only = query.required.count == 1 && query.excluded.isEmpty ? needles.first : nil
    wholeNeedle = only?.isWhole == true ? only : nil
    pending = PendingTerms(query)
    folded = FoldedText(foldsCase: query.foldsCase)
  }

  mutating func matches(_ row: Int, of chunk: Chunk) -> Bool {
    let marks = chunk.columns.marks[row]
    let bytes = chunk.bytes(of: row)
    for needle in needles where !needle.occurs(in: bytes) {
      guard marks.mayFold, needle.mayOccurFolded(in: bytes, &folded) else { return false }
    }
    guard marks.isUsual, !marks.repeatsAnswer, var texts = ThreadTexts(bytes) else {
      return query.matches(chunk.question(row))
    }
    var pending = pending
    let isRead = texts.each { text in
      // What is found beside an escape may begin with the escape's own letter.
      if let wholeNeedle, !text.hasEscapes, wholeNeedle.occurs(in: text.bytes) {
        pending.answerAll()
      } else {
        pending.read(text)
      }
      return pending.isDecided
    }
    return isRead ? pending.isAnswered : query.matches(chunk.question(row))
  }
}
