import Glibc

/// A line of a file, and where it lies.
struct FileLine {
  /// Without its newline; valid only while it is looked at.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Of its first byte, from the start of the file.
  let offset: Int
  /// Whether a newline follows.
  let isEnded: Bool

  var isBlank: Bool {
    bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
  }
}

extension LedgerFile {
  /// Looks at each line from a place on, which must be a line's first byte.
  ///
  /// The file is read a block at a time, as one that fits the processor's cache is read faster than
  /// one that does not.
  func forEachLine(from start: Int, _ body: (FileLine) -> Void) throws(LedgerError) {
    guard isRegular else { return }
    var block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 19, alignment: 16)
    defer { block.deallocate() }
    var offset = start
    var filled = 0
    while true {
      let room = UnsafeMutableRawBufferPointer(rebasing: block[filled...])
      let count = try read(into: room, at: offset + filled)
      let bytes = UnsafeRawBufferPointer(rebasing: block[..<(filled + count)])
        .bindMemory(to: UInt8.self)
      let taken = handOut(bytes, at: offset, body)
      if count == 0 {
        let rest = UnsafeBufferPointer(rebasing: bytes[taken...])
        if !rest.isEmpty { body(FileLine(bytes: rest, offset: offset + taken, isEnded: false)) }
        return
      }
      filled = bytes.count - taken
      offset += taken
      if taken > 0 {
        let rest = UnsafeRawBufferPointer(rebasing: block[taken..<(taken + filled)])
        block.copyMemory(from: rest)
      } else if filled == block.count {
        let larger = UnsafeMutableRawBufferPointer.allocate(
          byteCount: block.count * 2, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(block))
        block.deallocate()
        block = larger
      }
    }
  }

  /// Hands out the lines that are ended; gives how many bytes they take.
  private func handOut(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ body: (FileLine) -> Void
  ) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    var place = 0
    while let found = memchr(start + place, 0x0A, bytes.count - place) {
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      body(
        FileLine(
          bytes: UnsafeBufferPointer(rebasing: bytes[place..<end]), offset: offset + place,
          isEnded: true))
      place = end + 1
    }
    return place
  }
}
