import Forum
import Glibc

extension Journal {
  /// Reads all of it; no file is nothing done.
  package mutating func load() throws(LedgerError) -> OwnRecord {
    forget()
    guard let file = try LedgerFile.existing(path: path, flags: O_RDONLY, calls: calls) else {
      return OwnRecord()
    }
    guard !file.isFolder else { throw LedgerError(action: .read, path: path, code: EISDIR) }
    // A line that is being written would look torn; where no lock is to be had, it may.
    var record: OwnRecord?
    do throws(LedgerError) {
      try file.locked(exclusively: false, patience: .milliseconds(500)) {
        () throws(LedgerError) -> Void in
        record = try takeInWhole(file)
      }
    } catch {
      if error.action != .lock { throw error }
    }
    if let record { return record }
    return try takeInWhole(file)
  }

  /// What others have written since.
  package mutating func catchUp() throws(LedgerError) -> JournalNews {
    guard let file = try LedgerFile.existing(path: path, flags: O_RDONLY, calls: calls) else {
      guard identity != nil else { return .deeds([]) }
      forget()
      return .whole(OwnRecord())
    }
    return try takeIn(file)
  }

  /// Takes in what is new in the file; all of it, where it is another file than before.
  mutating func takeIn(_ file: borrowing LedgerFile) throws(LedgerError) -> JournalNews {
    guard isContinued(by: file) else {
      forget()
      return .whole(try takeInWhole(file))
    }
    identity = file.identity
    guard file.size > position else { return .deeds([]) }
    // A line that was torn may be whole by now.
    problems.removeAll { $0.line > line }
    var deeds: [Deed] = []
    try takeInLines(of: file) { _, line in
      if let event = try? EventLine(line.bytes) { deeds.append(event.deed) }
    }
    // A line that is half written will be whole when it is looked at again.
    if problems.last.map({ $0.line > line }) == true { problems.removeLast() }
    return .deeds(deeds)
  }

  private mutating func takeInWhole(_ file: borrowing LedgerFile) throws(LedgerError) -> OwnRecord {
    forget()
    identity = file.identity
    var record = OwnRecord()
    winners.reserve(file.size / EventLines.Taken.usualLength)
    history.reserve(file.size / EventLines.Taken.usualLength)
    // Votes are taken over at the end, all at once.
    try takeInLines(of: file) { head, line in
      if head.kind != .vote, let event = try? EventLine(line.bytes) { record.take(event) }
    }
    record.votes = winners.standingVotes
    return record
  }

  /// Takes in the lines from where it is on, and gives those to `body` that stand now.
  private mutating func takeInLines(
    of file: borrowing LedgerFile, _ body: (EventHead, FileLine) -> Void
  ) throws(LedgerError) {
    var reading = EventReading(from: position)
    while let lines = try reading.next(of: file) { take(lines, of: file, body) }
    keepTail(of: file)
  }

  private mutating func take(
    _ lines: EventLines, of file: borrowing LedgerFile, _ body: (EventHead, FileLine) -> Void
  ) {
    let ahead = 12
    for (place, taken) in lines.all.enumerated() {
      if place + ahead < lines.all.count, let head = lines.all[place + ahead].head {
        winners.expect(head.key)
      }
      if let head = taken.head {
        if take(head, taken.line, of: file) { body(head, taken.line) }
      } else if let error = lines.unreadable[place] {
        pass(over: taken.line, error)
        continue
      }
      take(end: taken.line)
    }
  }

  /// Takes in one event; says whether it stands now.
  mutating func take(_ head: EventHead, _ line: FileLine, of file: borrowing LedgerFile) -> Bool {
    if head.kind == .vote, passesOverVotes { return false }
    latest = max(latest, head.at)
    history.take(head, line)
    return winners.admit(head, line) { place in
      try? file.bytes(at: place.offset, count: place.length)
    }
  }

  private mutating func pass(over line: FileLine, _ error: UnreadableLine) {
    let torn = line.isEnded ? "" : "the last line is torn: "
    problems.append(
      LedgerProblem(
        path: path, line: self.line + 1, column: error.column, reason: torn + error.reason))
    // What is torn may still be written to its end.
    if line.isEnded { take(end: line) }
  }

  mutating func take(end line: FileLine) {
    position = line.offset + line.bytes.count + (line.isEnded ? 1 : 0)
    self.line += 1
  }

  private mutating func forget() {
    (position, line, identity) = (0, 0, nil)
    forgetTail()
    latest = .unknown
    winners = Winners()
    history = UndoHistory()
    problems = []
  }
}

extension LedgerFile {
  /// Some bytes of it; fewer where there are no more.
  func bytes(at offset: Int, count: Int) throws(LedgerError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 1)
    defer { buffer.deallocate() }
    let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: offset)
    return Array(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
  }
}

extension LedgerEvent {
  /// Nil where the line says nothing that this version knows.
  init?(line: [UInt8]) {
    let event = line.withUnsafeBufferPointer { (try? EventLine($0))?.event }
    guard let event else { return nil }
    self = event
  }
}
