import Archive
import Forum

/// An archive of these bytes can be read, decoded, sorted and searched, whatever they are.
func feedArchive(_ bytes: [UInt8]) {
  for name in ["a.json", "a.jsonl"] {
    let (index, problems, _) = Index.reading([.bytes(name: name, bytes)], isThorough: true)
    for problem in problems + index.duplicates() { _ = problem.description }
    for row in 0..<index.threadCount { read(index, row) }
    let rows = index.rows([])
    demand(rows.count == index.threadCount)
    for order in SortOrder.allCases {
      demand(index.sorted(rows, by: order).sorted() == rows.sorted())
    }
    _ = index.specialties(in: nil)
    let words = String(decoding: bytes.suffix(8), as: UTF8.self)
    for query in [SearchQuery("a"), SearchQuery(words)] where !query.isEmpty {
      index.search(query, in: rows, isCancelled: { false }) { _ in }
      for row in 0..<min(index.threadCount, 8) { _ = query.matches(index.question(row)) }
    }
  }
}

private func read(_ index: Index, _ row: Int) {
  let question = index.question(row)
  let summary = index.summary(row)
  demand(summary.title == question.title)
  demand(summary.answersHere == question.answers.count)
  demand(summary.votes == question.votes)
  _ = index.disclaimer(row)
  demand(index.row(withID: question.id) != nil)
}
