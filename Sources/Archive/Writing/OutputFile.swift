import CMapping
import Glibc

/// A file that has its name only once it is complete: it is written beside its place and renamed.
///
/// Where the file system can, it has no name at all before, so that nothing of it stays whatever
/// happens to the program.
package final class OutputFile {
  private let path: String
  /// Nil where nothing takes the place of what the path leads to.
  private let target: OutputTarget?
  private let descriptor: Int32
  private var isNamed = false
  private var buffer: [UInt8] = []
  private var isComplete = false

  private static let pieceSize = 1 << 18

  /// `-` is standard output.
  package init(_ path: String) throws(FileError) {
    self.path = path
    guard path != "-" else {
      (target, descriptor) = (nil, STDOUT_FILENO)
      return
    }
    guard let target = OutputTarget(path) else {
      self.target = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputFile.error("make it", path) }
      return
    }
    self.target = target
    let unnamed = mapping_output_open(target.folder)
    if unnamed >= 0 {
      descriptor = unnamed
    } else {
      descriptor = open(target.unfinishedPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      isNamed = true
    }
    guard descriptor >= 0 else { throw OutputFile.error("make it", path) }
    if let mode = target.mode { _ = fchmod(descriptor, mode) }
  }

  deinit {
    guard descriptor != STDOUT_FILENO else { return }
    close(descriptor)
    if !isComplete, isNamed, let target { unlink(target.unfinishedPath) }
  }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    buffer += bytes
    if buffer.count >= OutputFile.pieceSize { try flush() }
  }

  /// Brings everything to the disk and gives the file its name.
  package func complete() throws(FileError) {
    try flush()
    guard let target else { return isComplete = true }
    guard fsync(descriptor) == 0 else { throw OutputFile.error("save it", path) }
    if !isNamed {
      isNamed = mapping_output_name(descriptor, target.unfinishedPath) == 0
      guard isNamed else { throw OutputFile.error("make it", path) }
    }
    guard rename(target.unfinishedPath, target.path) == 0 else {
      throw OutputFile.error("make it", path)
    }
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
