import Archive
import Forum

/// Answers that came to a thread after the reader was there.
extension State {
  /// How many of a listed thread, as far as their number tells.
  func newAnswers(inRow row: Int, of count: Int) -> Int {
    own.reading.newAnswers(threadHash: index.idHash(row), of: count)
  }

  /// Goes to the next new answer: in the open thread, then in the threads after it, then from the
  /// first on, and at last from the open thread's first one on.
  mutating func showNextNew() -> [Effect] {
    if focus == .thread, layout.thread != nil {
      showSelectedThread()
      if let thread = openThread {
        let first = (thread.current ?? -1) + 1
        if let next = newAnswers(of: thread.question).first(where: { $0 >= first }) {
          showAnswer(next)
          return []
        }
      }
    }
    let start = list.selected
    let others = Array(list.rows.indices.dropFirst(start + 1)) + Array(0..<start)
    for position in (focus == .list ? [start] : []) + others
    where list.rows.indices.contains(position) {
      let row = Int(list.rows[position])
      // Their number alone does not tell: others may have gone.
      guard own.reading.hasRead(threadHash: index.idHash(row)),
        let answer = newAnswers(of: index.question(row)).first
      else { continue }
      list.select(position)
      settle()
      focus = .thread
      showSelectedThread()
      showAnswer(answer)
      return []
    }
    if focus == .thread, let thread = openThread, let next = newAnswers(of: thread.question).first,
      next != thread.current
    {
      showAnswer(next)
      return []
    }
    message = Message("There is no new answer in the threads that you have read")
    return []
  }

  private func newAnswers(of question: Question) -> [Int] {
    question.answers.indices.filter {
      own.reading.isNew(thread: question.id, answer: question.answers[$0].id)
    }
  }

  /// Says what came since the reader was here, once all of it is read.
  mutating func sayNewSinceLast() {
    var news = [newAnswersSinceLast].compactMap(\.self)
    if let known = whereabouts?.threadCount, known > 0, case let new = index.threadCount - known,
      new > 0
    {
      news.append(new == 1 ? "1 new thread" : "\(grouped(new)) new threads")
    }
    if !news.isEmpty { message = Message(news.joined(separator: "; ")) }
  }

  private var newAnswersSinceLast: String? {
    var (answers, threads) = (0, 0)
    guard !own.reading.isEmpty else { return nil }
    for row in 0..<index.threadCount {
      let count = newAnswers(inRow: row, of: index.answerCount(ofRow: row))
      if count > 0 { (answers, threads) = (answers + count, threads + 1) }
    }
    guard answers > 0 else { return nil }
    let key = Command.named("next-new")?.keys(in: .list).first?.description ?? ""
    let what = answers == 1 ? "1 new answer" : "\(grouped(answers)) new answers"
    let place = threads == 1 ? "a thread" : "\(grouped(threads)) threads"
    return "\(what) in \(place) that you have read, \(key) shows the next"
  }
}
