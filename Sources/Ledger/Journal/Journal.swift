import Forum
import Glibc

/// The reader's own votes: a file of one event a line that is only ever appended to.
///
/// A vote is on the disk when `append` returns; where it throws, the file says nothing of it.
package struct Ledger: Sendable {
  package let path: String
  private let clock: LedgerClock
  private let patience: Duration

  /// `patience` is how long to wait while another program holds the file.
  package init(
    path: String, clock: LedgerClock = .system, patience: Duration = .seconds(3)
  ) {
    self.path = path
    self.clock = clock
    self.patience = patience
  }

  /// Records a vote, or with `nil` its withdrawal.
  package func record(
    _ vote: Vote?, answer: String, question: String
  ) throws(LedgerError) {
    try append(.vote(vote, answer: answer, question: question, at: clock.now()))
  }

  package func append(_ event: LedgerEvent) throws(LedgerError) {
    let file = try openedForAppending()
    try file.locked(exclusively: true, patience: patience) { () throws(LedgerError) in
      let line = event.line
      try file.append(file.endsInsideLine() ? [UInt8(ascii: "\n")] + line : line)
    }
  }

  /// Every vote so far; no file is no votes.
  package func read() throws(LedgerError) -> LedgerReading {
    guard let file = try LedgerFile.existing(path: path, flags: O_RDONLY) else {
      return LedgerReading()
    }
    var bytes: [UInt8] = []
    try file.locked(exclusively: false, patience: patience) { () throws(LedgerError) in
      bytes = try file.contents()
    }
    return LedgerReading(bytes, path: path)
  }

  private func openedForAppending() throws(LedgerError) -> LedgerFile {
    let flags = O_RDWR | O_APPEND
    if let file = try LedgerFile.existing(path: path, flags: flags) { return file }
    let folder = LedgerFolder(path: LedgerFolder.parent(of: path))
    try folder.make()
    let file = try LedgerFile(path: path, flags: flags | O_CREAT)
    try folder.sync()
    return file
  }
}
