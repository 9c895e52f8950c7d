import Glibc

/// A small file that is read and written as a whole: whoever reads it sees the old or the new.
package struct WholeFile: Sendable {
  package let path: String
  private let calls: SystemCalls

  package init(path: String, calls: SystemCalls = .system) {
    self.path = path
    self.calls = calls
  }

  /// Nothing where there is no file.
  package func read() throws(LedgerError) -> [UInt8] {
    guard let file = try LedgerFile.existing(path: path, flags: O_RDONLY) else { return [] }
    return try file.bytes(at: 0, count: file.size)
  }

  /// Where it is not, nothing is done.
  package func remove() throws(LedgerError) {
    // A link's file is what is to be gone; the link goes with it.
    let target = fullPath(path)
    if target != path { unlink(target) }
    guard unlink(path) != 0, errno != ENOENT else { return }
    throw LedgerError(action: .remove, path: path, code: errno)
  }

  package func write(_ bytes: [UInt8]) throws(LedgerError) {
    try LedgerFolder(of: path).make()
    let path = fullPath(self.path)
    let new = "\(path).\(getpid()).new"
    do throws(LedgerError) {
      let file = try LedgerFile(
        path: new, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600, calls: calls)
      if !bytes.isEmpty { try file.append(bytes) }
      guard rename(new, path) == 0 else {
        throw LedgerError(action: .replace, path: path, code: errno)
      }
    } catch {
      unlink(new)
      throw error
    }
  }
}
