import Forum
import Glibc

extension Journal {
  /// Appends the lines of other ledgers that are not in it yet, in one write; gives their number.
  package mutating func merge(_ others: LedgerLines) throws(LedgerError) -> Int {
    var new = LedgerLines()
    try appending { (journal, file) throws(LedgerError) in
      new = others.subtracting(LedgerLines(try file.bytes(at: 0, count: file.size)))
      guard new.count > 0 else { return }
      try file.append((file.endsInsideLine() ? [UInt8(ascii: "\n")] : []) + new.bytes)
    }
    return new.count
  }

  /// Puts a file in the place that has only the events that stand, and all that could not be read;
  /// gives how many lines there were and how many there are.
  ///
  /// The old file is kept beside it until the next time, with `.old` after its name.
  package mutating func compact() throws(LedgerError) -> (before: Int, after: Int) {
    var counts = (before: 0, after: 0)
    try appending { (journal, file) throws(LedgerError) in
      let bytes = try file.bytes(at: 0, count: file.size)
      var unreadable: [UInt8] = []
      let lines = LedgerLines(bytes) { _, line, _ in
        unreadable += line + [UInt8(ascii: "\n")]
      }
      let standing = lines.standing
      counts = (lines.count, standing.count)
      try journal.replace(with: unreadable + standing.bytes)
    }
    return counts
  }

  /// Whole and on the disk before it takes the place of the old.
  private func replace(with bytes: [UInt8]) throws(LedgerError) {
    let path = fullPath(self.path)
    let new = path + ".new"
    unlink(new)
    let file = try LedgerFile(
      path: new, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, calls: calls)
    if !bytes.isEmpty { try file.append(bytes) }
    try file.sync()
    unlink(path + ".old")
    guard link(path, path + ".old") == 0, rename(new, path) == 0 else {
      let code = errno
      unlink(new)
      throw LedgerError(action: .replace, path: path, code: code)
    }
    try LedgerFolder(of: path).sync()
  }
}
