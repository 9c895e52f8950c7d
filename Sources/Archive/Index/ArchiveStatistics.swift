import Forum

/// What can be counted of an archive without reading a text.
package struct ArchiveStatistics: Equatable, Sendable {
  package var threads = 0
  package var answers = 0
  /// Answers that the pages declared, where they are more than those that are here; else these.
  package var declaredAnswers = 0
  package var unansweredThreads = 0
  package var threadsWithAccepted = 0
  /// Of the threads' JSON, in bytes.
  package var bytes = 0
  package var largestThread = 0
  /// Those who answer, each once, and their specialties.
  package var doctors = 0
  package var specialties: [SpecialtyCount] = []
  package var firstDate: ArchiveDate?
  package var lastDate: ArchiveDate?
  package var years = Histogram<Int>()
  /// Threads by how many answers are here.
  package var answersPerThread = Histogram<Int>()
  /// Threads by the votes of their best answer.
  package var topVotes = Histogram<Int>()

  package init(_ index: Index) {
    threads = index.threadCount
    answers = index.answerCount
    doctors = index.doctors.listNumbers.count
    specialties = index.specialties(in: nil)
    for chunk in index.chunks {
      for row in 0..<chunk.columns.count { add(row, of: chunk.columns) }
    }
  }

  private mutating func add(_ row: Int, of columns: ThreadColumns) {
    let here = columns.answers(of: row).count
    let declared = columns.declaredCounts[row]
    declaredAnswers += max(here, Int(declared))
    if here == 0 { unansweredThreads += 1 }
    if columns.marks[row].hasAccepted { threadsWithAccepted += 1 }
    bytes += Int(columns.lengths[row])
    largestThread = max(largestThread, Int(columns.lengths[row]))
    answersPerThread.add(here)
    if columns.topVotes[row] != ThreadColumns.noVotes { topVotes.add(Int(columns.topVotes[row])) }
    guard let date = columns.date(of: row) else { return }
    firstDate = min(firstDate ?? date, date)
    lastDate = max(lastDate ?? date, date)
    years.add(CivilDate(seconds: date.seconds).year)
  }
}

/// How often each value occurs.
package struct Histogram<Value: Hashable & Comparable & Sendable>: Equatable, Sendable {
  private var counts: [Value: Int] = [:]

  package init() {}

  package mutating func add(_ value: Value) { counts[value, default: 0] += 1 }

  package var isEmpty: Bool { counts.isEmpty }

  /// In the values' order.
  package var bins: [(value: Value, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { (value: $0.key, count: $0.value) }
  }

  /// How many values lie in a range.
  package func count(in range: ClosedRange<Value>) -> Int {
    counts.reduce(0) { range.contains($1.key) ? $0 + $1.value : $0 }
  }
}
