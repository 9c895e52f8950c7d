import Forum
import Glibc

extension Journal {
  /// Appends the lines of other ledgers that are not in it yet, in one write; gives their number.
  package mutating func merge(_ others: LedgerLines) throws(LedgerError) -> Int {
    var new = LedgerLines()
    try appending { (journal, file) throws(LedgerError) in
      let own = LedgerLines(try file.bytes(at: 0, count: file.size))
      // Lines that tell no fraction of their second come from other ledgers with one.
      new = others.subtracting(own).subtracting(own.exact)
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
      try journal.replace(file, of: bytes, with: unreadable + standing.bytes)
    }
    return counts
  }

  /// Whole and on the disk before it takes the place of the old one, which has `old` in it.
  private func replace(
    _ file: borrowing LedgerFile, of old: [UInt8], with bytes: [UInt8]
  ) throws(LedgerError) {
    let path = fullPath(self.path)
    let (new, kept) = (path + ".new", path + ".old")
    do throws(LedgerError) {
      try write(bytes, to: new, like: file)
      // Kept under another name first: until then the one that is kept already stays.
      let next = kept + ".new"
      unlink(next)
      if link(path, next) != 0 { try write(old, to: next, like: file) }
      guard rename(next, kept) == 0, rename(new, path) == 0 else {
        throw LedgerError(action: .replace, path: path, code: errno)
      }
    } catch {
      unlink(new)
      unlink(kept + ".new")
      throw error
    }
    try LedgerFolder(of: path).sync()
  }

  private func write(
    _ bytes: [UInt8], to path: String, like model: borrowing LedgerFile
  ) throws(LedgerError) {
    unlink(path)
    let file = try LedgerFile(
      path: path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, calls: calls)
    if !bytes.isEmpty { try file.append(bytes) }
    try file.sync()
    file.takeAccess(of: model)
  }
}
