import Archive
import Glibc

extension Source {
  /// A setting's file: nothing but a file of a sensible size is read, for a pipe would not end.
  static func small(_ path: String, limit: Int, as what: String) throws(FileError) -> Source {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw FileError(path: path, action: "open it", code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      throw FileError(path: path, action: "read it as \(what)", code: EINVAL)
    }
    return try Source.file(path)
  }
}
