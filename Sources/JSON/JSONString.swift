import Glibc

/// A string as it lies in the bytes, between its quotes; decoded when asked for.
public struct JSONString {
  @usableFromInline package let start: UnsafePointer<UInt8>
  @usableFromInline package let count: Int
  @usableFromInline package let hasEscapes: Bool

  @inlinable
  package init(start: UnsafePointer<UInt8>, count: Int, hasEscapes: Bool) {
    self.start = start
    self.count = count
    self.hasEscapes = hasEscapes
  }

  @inlinable package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  /// Whether it is `word`, written without escapes.
  @inlinable
  package func isWritten(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && memcmp(start, word.utf8Start, count) == 0
  }

  /// The text: escapes resolved, a lone surrogate or a byte that is not UTF-8 as U+FFFD.
  package var text: String {
    guard hasEscapes else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(count)
    var index = 0
    while index < count {
      let rest = start + index
      let escape = memchr(rest, Int32(UInt8(ascii: "\\")), count - index)
      let plain = escape.map { UnsafeRawPointer(rest).distance(to: UnsafeRawPointer($0)) }
      decoded += UnsafeBufferPointer(start: rest, count: plain ?? count - index)
      index += plain ?? count - index
      if escape != nil { appendEscape(at: &index, to: &decoded) }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private func appendEscape(at index: inout Int, to decoded: inout [UInt8]) {
    // A mapped file can change between the walk that found the string and this reading of it.
    guard index + 1 < count else { return index = count }
    let kind = start[index + 1]
    index += 2
    switch kind {
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = Unicode.Scalar(codePoint(at: &index)) ?? "\u{FFFD}"
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: decoded.append(kind)
    }
  }

  /// The code point of the `\u` escape whose digits begin at `index`, taking a low surrogate along.
  private func codePoint(at index: inout Int) -> UInt32 {
    guard index + 4 <= count else { return 0xFFFD }
    let unit = codeUnit(at: index)
    index += 4
    guard (0xD800..<0xDC00).contains(unit), index + 6 <= count,
      start[index] == UInt8(ascii: "\\"), start[index + 1] == UInt8(ascii: "u")
    else { return unit }
    let low = codeUnit(at: index + 2)
    guard (0xDC00..<0xE000).contains(low) else { return unit }
    index += 6
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private func codeUnit(at index: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 << 4 | (hexDigit(start[index + $1]) ?? 0) }
  }
}
