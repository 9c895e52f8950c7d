import Glibc

/// A file that has its name only once it is complete: it is written beside its place and renamed.
package final class OutputFile {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isComplete = false

  private static let pieceSize = 1 << 18

  /// `-` is standard output.
  package init(_ path: String) throws(FileError) {
    self.path = path
    guard path != "-" else {
      (temporaryPath, descriptor) = ("", STDOUT_FILENO)
      return
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      // A device or a pipe is written to as it is: nothing can take its place.
      temporaryPath = ""
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      temporaryPath = "\(path).\(getpid()).part"
      descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw OutputFile.error("make it", path) }
  }

  deinit {
    guard descriptor != STDOUT_FILENO else { return }
    close(descriptor)
    if !isComplete, !temporaryPath.isEmpty { unlink(temporaryPath) }
  }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    buffer += bytes
    if buffer.count >= OutputFile.pieceSize { try flush() }
  }

  /// Brings everything to the disk and gives the file its name.
  package func complete() throws(FileError) {
    try flush()
    guard !temporaryPath.isEmpty else { return isComplete = true }
    guard fsync(descriptor) == 0 else { throw OutputFile.error("save it", path) }
    guard rename(temporaryPath, path) == 0 else { throw OutputFile.error("make it", path) }
    isComplete = true
  }

  private func flush() throws(FileError) {
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw OutputFile.error("write to it", path) }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func error(_ action: String, _ path: String) -> FileError {
    FileError(path: path == "-" ? "standard output" : path, action: action, code: errno)
  }
}
