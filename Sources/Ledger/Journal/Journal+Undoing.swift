import Forum

extension Journal {
  /// What takes an event back; nil where nothing can.
  ///
  /// What stood before it is what the ledger says by then: where it was merged, the event's own word
  /// for it may be of another machine, or not there at all.
  func reversal(
    of event: LedgerEvent, at step: UndoHistory.Step, in file: borrowing LedgerFile
  ) throws(LedgerError) -> Deed? {
    let deed = event.deed
    let before = try standing(before: event, at: step.offset, in: file)?.change
    let change: Deed.Change
    switch (deed.change, before) {
    case (.vote(let vote, _), .vote(let earlier, _)): change = .vote(earlier, was: vote)
    case (.bookmark, .bookmark(let earlier)): change = .bookmark(earlier)
    case (.note(let note, _), .note(let earlier, _)): change = .note(earlier, was: note)
    default: return deed.reversed
    }
    return Deed(thread: deed.thread, answer: deed.answer, change)
  }

  /// The last deed of an event's kind on the same thing before it; of the same moment those count
  /// that stand before it in the file.
  private func standing(
    before event: LedgerEvent, at offset: Int, in file: borrowing LedgerFile
  ) throws(LedgerError) -> Deed? {
    guard let kind = event.deed.kind else { return nil }
    var last: (at: Moment, offset: Int, length: Int)?
    var reading = EventReading(from: 0)
    while let lines = try reading.next(of: file) {
      for taken in lines.all {
        guard let head = taken.head, head.kind == kind, head.key == event.deed.key,
          head.at < event.at || head.at == event.at && taken.line.offset < offset,
          last.map({ $0.at <= head.at }) ?? true
        else { continue }
        last = (head.at, taken.line.offset, taken.line.bytes.count)
      }
    }
    guard let last else { return nil }
    return LedgerEvent(line: try file.bytes(at: last.offset, count: last.length))?.deed
  }
}

extension Deed {
  /// Nil for what cannot be taken back.
  fileprivate var kind: EventLine.Kind? {
    switch change {
    case .vote: .vote
    case .bookmark: .bookmark
    case .note: .note
    case .read: nil
    }
  }
}
