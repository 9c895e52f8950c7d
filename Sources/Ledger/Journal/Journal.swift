import Forum
import Glibc

/// A ledger, and how far it has been read: a file of one event a line that is only ever appended to.
///
/// An event is on the disk when it is recorded; where recording throws, the file says nothing of it.
package struct Journal: Sendable {
  package let path: String
  let voter: String?
  /// Whether votes are kept elsewhere, and those that are here do not count.
  let passesOverVotes: Bool
  private let clock: LedgerClock
  private let patience: Duration
  let mode: mode_t
  let calls: SystemCalls

  /// Up to where the file is taken in, in bytes and in lines, and which file that was.
  var position = 0
  var line = 0
  var identity: FileIdentity?
  /// The last bytes that were taken in: another file may have the same identity one day.
  private var tail: [UInt8] = []
  private static let tailLength = 64
  /// The latest moment that an event of it has.
  var latest = Moment.unknown
  var winners = Winners()
  var history = UndoHistory()
  /// The lines that could not be read, when all of it was read last.
  package internal(set) var problems: [LedgerProblem] = []

  /// `voter` is named in each event; `patience` is how long to wait while another program holds the
  /// file; `isShared` lets others read it, as the ballots of a group.
  package init(
    path: String, voter: String? = nil, isShared: Bool = false, passesOverVotes: Bool = false,
    clock: LedgerClock = .system, patience: Duration = .seconds(3), calls: SystemCalls = .system
  ) {
    self.path = path
    self.voter = voter
    self.passesOverVotes = passesOverVotes
    self.clock = clock
    self.patience = patience
    self.calls = calls
    mode = isShared ? 0o644 : 0o600
  }

  /// Why nothing can be written, as far as that is seen without writing; nil where it can.
  package var obstacle: LedgerError? {
    guard access(path, F_OK) == 0 else { return LedgerFolder(of: path).obstacle }
    return access(path, W_OK) == 0 ? nil : LedgerError(action: .write, path: path, code: errno)
  }

  /// Records what the reader did.
  package mutating func record(
    _ deed: Deed, archive: String? = nil
  ) throws(LedgerError) -> JournalEntry {
    try append { journal, _ in
      LedgerEvent(deed, at: journal.nextMoment, voter: journal.voter, archive: archive)
    }
  }

  /// Takes back what was done last and not taken back yet, or does again what was taken back last;
  /// either is an event of its own. Only what was done in threads counts of whose ids' `byteHash`
  /// `isHere` is true.
  package mutating func step(
    _ cause: Deed.Cause, where isHere: (UInt64) -> Bool = { _ in true }
  ) throws(LedgerError) -> JournalEntry {
    try append { (journal, file) throws(LedgerError) in
      while let step = journal.next(cause, where: isHere) {
        let line = try file.bytes(at: step.offset, count: step.length)
        if let event = LedgerEvent(line: line),
          let deed = cause == .undo
            ? try journal.reversal(of: event, at: step, in: file) : event.deed
        {
          return LedgerEvent(
            deed, at: journal.nextMoment, voter: journal.voter, archive: event.archive,
            cause: cause, of: event.at)
        }
        journal.history.drop(step)
      }
      return nil
    }
  }

  /// When what could be undone, or done again, was done; nil where there is nothing.
  package mutating func moment(
    ofNext cause: Deed.Cause, where isHere: (UInt64) -> Bool = { _ in true }
  ) -> Int64? {
    next(cause, where: isHere)?.moment
  }

  private mutating func next(
    _ cause: Deed.Cause, where isHere: (UInt64) -> Bool
  ) -> UndoHistory.Step? {
    cause == .undo ? history.last(where: isHere) : history.next(where: isHere)
  }

  /// When the reader last did something that can be undone, and when something was last undone.
  package var lastDone: Moment { history.lastDone }
  package var lastUndone: Moment { history.lastUndone }

  /// Later than every event there is, also of writers whose clocks are ahead of this one's.
  private var nextMoment: Moment { max(clock.now(), latest.next) }

  /// Appends the event that `make` gives when all before it is known, while no one else writes.
  private mutating func append(
    _ make: (inout Journal, borrowing LedgerFile) throws(LedgerError) -> LedgerEvent?
  ) throws(LedgerError) -> JournalEntry {
    var entry = JournalEntry()
    try appending { (journal, file) throws(LedgerError) in
      entry.news = try journal.takeIn(file)
      guard let event = try make(&journal, file) else { return }
      try journal.write(event, to: file)
      entry.deed = event.deed
    }
    return entry
  }

  /// Runs `body` with the file open to append to, while no one else writes.
  mutating func appending(
    _ body: (inout Journal, borrowing LedgerFile) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    var isDone = false
    while !isDone {
      let file = try openedForAppending()
      try file.locked(exclusively: true, patience: patience) { () throws(LedgerError) in
        // Compaction may have put another file in the place while this one was waited for.
        guard file.isInPlace || !file.isRegular else { return }
        isDone = true
        try body(&self, file)
      }
    }
  }

  private mutating func write(
    _ event: LedgerEvent, to file: borrowing LedgerFile
  ) throws(LedgerError) {
    let newline: [UInt8] = file.endsInsideLine() ? [UInt8(ascii: "\n")] : []
    let line = event.line
    let offset = file.size + newline.count
    try line.withUnsafeBufferPointer { (bytes) throws(LedgerError) in
      let text = UnsafeBufferPointer(rebasing: bytes.dropLast())
      let written = FileLine(bytes: text, offset: offset, isEnded: true)
      // An event after the end of time, say, would be lost with the next start.
      guard let head = try? EventHead(written) else {
        throw LedgerError(action: .write, path: path, code: EOVERFLOW)
      }
      try file.append(newline + line)
      self.line += newline.count
      _ = take(head, written, of: file)
      take(end: written)
    }
    keepTail(of: file)
  }

  mutating func forgetTail() { tail = [] }

  mutating func keepTail(of file: borrowing LedgerFile) {
    let count = min(position, Journal.tailLength)
    tail = (try? file.bytes(at: position - count, count: count)) ?? []
  }

  /// Whether what was taken in lies in the file as it did.
  func isContinued(by file: borrowing LedgerFile) -> Bool {
    guard identity == nil || file.identity == identity, file.size >= position else { return false }
    return (try? file.bytes(at: position - tail.count, count: tail.count)) == tail
  }

  private func openedForAppending() throws(LedgerError) -> LedgerFile {
    let flags = O_RDWR | O_APPEND
    if let file = try LedgerFile.existing(path: path, flags: flags, calls: calls) { return file }
    let folder = LedgerFolder(of: path)
    try folder.make(mode: mode == 0o600 ? 0o700 : 0o755)
    let file = try LedgerFile(path: path, flags: flags | O_CREAT, mode: mode, calls: calls)
    try folder.sync()
    return file
  }
}
