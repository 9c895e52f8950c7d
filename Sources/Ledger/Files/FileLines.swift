import Glibc

/// A line of a file, and where it lies.
struct FileLine {
  /// Without its newline; valid only while what it lies in is.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Of its first byte, from the start of the file.
  let offset: Int
  /// Whether a newline follows.
  let isEnded: Bool

  var isBlank: Bool {
    bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
  }
}

/// Some lines of a file, all of them whole but perhaps the file's last.
final class FileLines: @unchecked Sendable {  // only `init` writes, before others have it
  /// Of the first byte, from the start of the file.
  let offset: Int
  private var buffer: UnsafeMutableRawBufferPointer
  private var count = 0

  /// Bytes that are read at a time: few enough for the processor's cache.
  private static let usualSize = 1 << 20

  /// Those from a place on, which must be a line's first byte, as many as are good to have at a time;
  /// nil at the end of the file.
  init?(of file: borrowing LedgerFile, from offset: Int) throws(LedgerError) {
    guard file.isRegular else { return nil }
    self.offset = offset
    let size = min(FileLines.usualSize, max(1, file.size - offset))
    buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    while try fill(from: file), !endAtLine() { makeRoom() }
    if count == 0 { return nil }
  }

  deinit { buffer.deallocate() }

  /// Whether all of them are whole; the last one may be on its way to be written.
  var areWhole: Bool { count > 0 && buffer[count - 1] == 0x0A }

  /// Where the next ones begin.
  var end: Int { offset + count }

  func forEach(_ body: (FileLine) -> Void) {
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count]).bindMemory(to: UInt8.self)
    guard let start = bytes.baseAddress else { return }
    var place = 0
    while place < count {
      let found = memchr(start + place, 0x0A, count - place)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(start) } ?? count
      body(
        FileLine(
          bytes: UnsafeBufferPointer(rebasing: bytes[place..<end]), offset: offset + place,
          isEnded: found != nil))
      place = end + 1
    }
  }

  /// Reads until there is no room; false where the file ends before.
  private func fill(from file: borrowing LedgerFile) throws(LedgerError) -> Bool {
    while count < buffer.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let got = try file.read(into: room, at: end)
      if got == 0 { return false }
      count += got
    }
    return true
  }

  /// Leaves a line that goes on to the next ones; false where there is no other.
  private func endAtLine() -> Bool {
    let last = buffer[..<count].lastIndex(of: 0x0A)
    if let last { count = last + 1 }
    return last != nil
  }

  private func makeRoom() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
    buffer.deallocate()
    buffer = larger
  }
}
