/// What the reader has read, and which answers were there when they did.
package struct OwnReading: Sendable {
  /// For each thread that was read, how many of its answers were there.
  private var threads = AnswerTable<Int32>()
  private var answers = AnswerTable<Extent>()

  /// How much of an answer the reader has seen.
  private enum Extent: UInt8 {
    case present, read
  }

  package init() {}

  package var isEmpty: Bool { threads.count == 0 }

  /// Whether any of it was read; the thread is told by the hash of its id.
  package func hasRead(threadHash: UInt64) -> Bool { threads[AnswerKey(thread: threadHash)] != nil }

  package func hasRead(thread: String, answer: String) -> Bool {
    answers[AnswerKey(thread: thread, answer: answer)] == .read
  }

  /// Whether the answer came to a thread after the reader was there.
  package func isNew(thread: String, answer: String) -> Bool {
    let key = AnswerKey(thread: thread, answer: answer)
    return threads[AnswerKey(thread: key.thread)] != nil && answers[key] == nil
  }

  /// How many of a thread's answers are new, as far as their number tells.
  package func newAnswers(threadHash: UInt64, of count: Int) -> Int {
    threads[AnswerKey(thread: threadHash)].map { max(0, count - Int($0)) } ?? 0
  }

  /// Takes in that an answer, or the thread as a whole, was read while these answers were there.
  package mutating func read(_ key: AnswerKey, present: [UInt64]) {
    let thread = AnswerKey(thread: key.thread)
    threads.update(thread, from: 0) { _ in }
    for answer in present { add(AnswerKey(thread: key.thread, answer: answer), .present) }
    if key.answer != 0 { add(key, .read) }
  }

  /// Takes in what another has, too.
  package mutating func formUnion(_ other: OwnReading) {
    for (key, _) in other.threads.entries { threads.update(key, from: 0) { _ in } }
    for (key, extent) in other.answers.entries { add(key, extent) }
  }

  private mutating func add(_ key: AnswerKey, _ extent: Extent) {
    let isFirst = answers[key] == nil
    answers.update(key, from: extent) { known in if extent == .read { known = .read } }
    if isFirst { threads.update(AnswerKey(thread: key.thread), from: 0) { $0 += 1 } }
  }
}
