import Forum

extension Journal {
  /// What takes an event back; nil where nothing can.
  ///
  /// What stood before a vote is what the ledger says by then: where it was merged, the event's own
  /// word for it may be of another machine, or not there at all.
  func reversal(
    of event: LedgerEvent, in file: borrowing LedgerFile
  ) throws(LedgerError) -> Deed? {
    let deed = event.deed
    guard case .vote(let vote, let was) = deed.change else { return deed.reversed }
    let before = try voteStanding(on: deed.key, before: event.at, in: file)
    return Deed(
      thread: deed.thread, answer: deed.answer, .vote(before ?? was, was: vote))
  }

  /// Nil where no vote is known of by then, which is another thing than one that was withdrawn.
  private func voteStanding(
    on key: AnswerKey, before moment: Moment, in file: borrowing LedgerFile
  ) throws(LedgerError) -> Vote?? {
    var last: EventHead?
    var reading = EventReading(from: 0)
    while let current = try reading.next(of: file) {
      for case let head? in current.all.lazy.map(\.head)
      where head.kind == .vote && head.key == key && head.at < moment {
        if last.map({ $0.at <= head.at }) ?? true { last = head }
      }
    }
    return last.map { Vote(rawValue: Int($0.vote)) }
  }
}
