import Glibc

/// The folder that the ledger lies in, for the reader's eyes only.
struct LedgerFolder {
  let path: String

  /// Makes it and every folder above it that is not there, each one synced into its own.
  func make() throws(LedgerError) {
    if access(path, F_OK) == 0 { return }
    let parent = LedgerFolder(path: LedgerFolder.parent(of: path))
    if parent.path != path { try parent.make() }
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw LedgerError(action: .makeFolder, path: path, code: errno)
    }
    try parent.sync()
  }

  /// Has the disk remember which names are in the folder.
  func sync() throws(LedgerError) {
    let folder = try LedgerFile(path: path, flags: O_RDONLY | O_DIRECTORY)
    try folder.sync()
  }

  static func parent(of path: String) -> String {
    var end = path.utf8.endIndex
    let slash = UInt8(ascii: "/")
    while let before = path.utf8[..<end].indices.last, path.utf8[before] == slash { end = before }
    guard let last = path.utf8[..<end].lastIndex(of: slash) else { return "." }
    let head = path[..<last]
    return head.utf8.allSatisfy { $0 == slash } ? "/" : String(head)
  }
}
