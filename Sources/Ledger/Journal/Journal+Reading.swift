import Forum
import Glibc

extension Journal {
  /// Reads all of it; no file is nothing done.
  package mutating func load() throws(LedgerError) -> OwnRecord {
    forget()
    guard let file = try LedgerFile.existing(path: path, flags: O_RDONLY, calls: calls) else {
      return OwnRecord()
    }
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
      return .deeds([])
    }
    return try takeIn(file)
  }

  /// Takes in what is new in the file; all of it, where it is another file than before.
  mutating func takeIn(_ file: borrowing LedgerFile) throws(LedgerError) -> JournalNews {
    let isSame = identity == nil || file.identity == identity
    guard isSame, file.size >= position else {
      forget()
      return .whole(try takeInWhole(file))
    }
    identity = file.identity
    guard file.size > position else { return .deeds([]) }
    var deeds: [Deed] = []
    let known = problems.count
    try takeInLines(of: file) { deeds.append($0.deed) }
    // A line that is half written will be whole when it is looked at again.
    problems.removeLast(problems.count - known)
    return .deeds(deeds)
  }

  private mutating func takeInWhole(_ file: borrowing LedgerFile) throws(LedgerError) -> OwnRecord {
    forget()
    identity = file.identity
    var record = OwnRecord()
    winners.reserve(file.size / Journal.usualLineLength)
    history.reserve(file.size / Journal.usualLineLength)
    // Votes are taken over at the end, all at once.
    try takeInLines(of: file) { event in if event.kind != .vote { record.take(event) } }
    record.votes = winners.standingVotes
    return record
  }

  /// Bytes of a line that are a vote on an answer with a short address for its id.
  private static let usualLineLength = 180

  private mutating func takeInLines(
    of file: borrowing LedgerFile, _ body: (EventLine) -> Void
  ) throws(LedgerError) {
    try file.forEachLine(from: position) { line in
      if let problem = take(line, of: file, body) { problems.append(problem) }
    }
  }

  /// Takes in one line, and gives it to `body` where it stands now.
  mutating func take(
    _ line: FileLine, of file: borrowing LedgerFile, _ body: (EventLine) -> Void
  ) -> LedgerProblem? {
    let end = line.offset + line.bytes.count
    do throws(UnreadableLine) {
      if !line.isBlank, let event = try EventLine(line.bytes),
        event.kind != .vote || !passesOverVotes
      {
        latest = max(latest, event.at)
        history.take(event, line)
        let stands = winners.admit(event, line) { place in
          try? file.bytes(at: place.offset, count: place.length)
        }
        if stands { body(event) }
      }
    } catch {
      let torn = line.isEnded ? "" : "the last line is torn: "
      // What is torn may still be written to its end.
      if line.isEnded { take(end: end + 1) }
      return LedgerProblem(
        path: path, line: self.line + (line.isEnded ? 0 : 1), column: error.column,
        reason: torn + error.reason)
    }
    take(end: line.isEnded ? end + 1 : end)
    return nil
  }

  private mutating func take(end: Int) {
    position = end
    line += 1
  }

  private mutating func forget() {
    (position, line, identity) = (0, 0, nil)
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
