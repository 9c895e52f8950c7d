import Glibc

/// The folder that a ledger lies in.
package struct LedgerFolder {
  package let path: String

  package init(path: String) { self.path = path }

  /// Makes it and every folder above it that is not there, each one synced into its own.
  package func make(mode: mode_t = 0o700) throws(LedgerError) {
    if access(path, F_OK) == 0 { return }
    let parent = LedgerFolder(of: path)
    if parent.path != path { try parent.make(mode: mode) }
    if mkdir(path, mode) != 0, errno != EEXIST {
      throw LedgerError(action: .makeFolder, path: path, code: errno)
    }
    try parent.sync()
  }

  /// Has the disk remember which names are in the folder.
  func sync() throws(LedgerError) {
    let folder = try LedgerFile(path: path, flags: O_RDONLY | O_DIRECTORY)
    try folder.sync()
  }

  /// The paths of what is in it, in the order of their names.
  package var files: [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append("\(path)/\(name)")
    }
    return names.sorted()
  }

  /// The folder of a file, or the one above a folder.
  package init(of path: String) {
    var end = path.utf8.endIndex
    let slash = UInt8(ascii: "/")
    while let before = path.utf8[..<end].indices.last, path.utf8[before] == slash { end = before }
    guard let last = path.utf8[..<end].lastIndex(of: slash) else {
      self.init(path: ".")
      return
    }
    let head = path[..<last]
    self.init(path: head.utf8.allSatisfy { $0 == slash } ? "/" : String(head))
  }

  /// Why nothing can be written there, as far as that is seen without writing; nil where it can.
  package var obstacle: LedgerError? {
    var place = self
    while access(place.path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR {
      let parent = LedgerFolder(of: place.path)
      guard parent.path != place.path else { break }
      place = parent
    }
    var status = stat()
    if stat(place.path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      return LedgerError(action: .makeFolder, path: path, code: ENOTDIR)
    }
    guard access(place.path, W_OK | X_OK) != 0 else { return nil }
    return LedgerError(
      action: place.path == path ? .write : .makeFolder, path: path, code: errno)
  }
}
