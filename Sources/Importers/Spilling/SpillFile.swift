import Archive
import Glibc

/// A temporary file without a name, so that nothing of it stays whatever happens.
package final class SpillFile {
  private let folder: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var size = 0
  private var runStart = 0

  private static let pieceSize = 1 << 18

  init(in folder: String) throws(ImportError) {
    self.folder = folder
    descriptor = TemporaryFile.open(in: folder)
    guard descriptor >= 0 else { throw SpillFile.error(folder) }
  }

  deinit { close(descriptor) }

  func append(_ record: SpillRecord) throws(ImportError) {
    let header = SpillHeader(record.key, record.payload)
    try withUnsafeBytes(of: header) { bytes throws(ImportError) in try append(bytes) }
    try append(record.key)
    try append(record.payload)
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(ImportError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= SpillFile.pieceSize { try flush() }
  }

  /// What was appended since the last run.
  func endRun() throws(ImportError) -> SpillRun {
    try flush()
    defer { runStart = size }
    return SpillRun(bytes: runStart..<size)
  }

  /// Fills the memory from a place in the file on, which has that many bytes.
  func read(at start: Int, into memory: UnsafeMutableRawBufferPointer) throws(ImportError) {
    var done = 0
    while done < memory.count, let base = memory.baseAddress {
      let got = pread(descriptor, base + done, memory.count - done, off_t(start + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw SpillFile.error(folder, code: got < 0 ? errno : EIO) }
      done += got
    }
  }

  private func flush() throws(ImportError) {
    var done = 0
    while done < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SpillFile.error(folder) }
      done += count
    }
    size += done
    buffer.removeAll(keepingCapacity: true)
  }

  private static func error(_ folder: String, code: Int32 = errno) -> ImportError {
    .unwritable(FileError(path: folder, action: ImportError.keepingTemporaries, code: code))
  }
}

/// A stretch of a file with records in order.
struct SpillRun {
  let bytes: Range<Int>
}
