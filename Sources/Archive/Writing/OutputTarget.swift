import Glibc

/// The place of a file that is to be written: what a link leads to, not the link.
struct OutputTarget {
  let path: String
  /// Of the file that is there now.
  let mode: mode_t?

  /// Nil where a device or a pipe is, which is written to as it is: nothing can take its place.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      (self.path, mode) = (path, nil)
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    let full = realpath(path, nil)
    defer { free(full) }
    self.path = full.map { String(cString: $0) } ?? path
    mode = status.st_mode & 0o777
  }

  var unfinishedPath: String { "\(path).\(getpid()).part" }

  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
