import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a stretch of ASCII ends that needs no care: signs that one sees, and single spaces
  /// between them.
  func endOfSimpleText(from start: Int) -> Int {
    var end = start
    while end < count {
      if self[end] > 0x20, self[end] < 0x7F {
        end += 1
      } else if self[end] == 0x20, end > start, end + 1 < count, self[end + 1] > 0x20,
        self[end + 1] < 0x7F
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// The character at an offset beyond ASCII in valid UTF-8, and how many bytes it takes.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = self[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= count else { return (0xFFFD, count - offset) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in offset + 1..<offset + length {
      value = value << 6 | UInt32(self[next] & 0x3F)
    }
    return (value, length)
  }

  /// Where a byte is first found from an offset on.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}

extension StringProtocol {
  /// Whether a byte of ASCII occurs.
  func holds(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: byte) != nil }
      ?? utf8.contains(byte)
  }
}

extension [UInt8] {
  /// Where a byte is first found from an offset on, and before another.
  func firstOffset(of byte: UInt8, from start: Int, before end: Int = .max) -> Int? {
    withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[..<Swift.min(end, count)])
        .firstOffset(of: byte, from: start)
    }
  }
}
