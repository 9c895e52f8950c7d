import JSON

/// Reads code points out of UTF-8, with JSON's escapes resolved where it has them.
struct ScalarReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let hasEscapes: Bool
  private(set) var offset = 0

  init(bytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) {
    self.bytes = bytes
    self.hasEscapes = hasEscapes
  }

  /// Nil at the end; U+FFFD for a byte that begins no whole sequence.
  @inline(__always)
  mutating func next() -> UInt32? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    if byte < 0x80 {
      if byte == UInt8(ascii: "\\"), hasEscapes { return escape() }
      offset += 1
      return UInt32(byte)
    }
    return sequence(byte)
  }

  private mutating func sequence(_ lead: UInt8) -> UInt32 {
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, offset + length <= bytes.count else { return invalid() }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return invalid() }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    offset += length
    return scalar
  }

  private mutating func invalid() -> UInt32 {
    offset += 1
    return 0xFFFD
  }

  private mutating func escape() -> UInt32 {
    guard offset + 1 < bytes.count else { return invalid() }
    let kind = bytes[offset + 1]
    guard kind == UInt8(ascii: "u"), let unit = codeUnit(at: offset + 2) else {
      offset += 2
      return switch kind {
      case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
        UInt8(ascii: "t"):
        0x20
      default: UInt32(kind)
      }
    }
    offset += 6
    guard 0xD800..<0xDC00 ~= unit, offset + 6 <= bytes.count,
      bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u"),
      let low = codeUnit(at: offset + 2), 0xDC00..<0xE000 ~= low
    else { return 0xD800..<0xE000 ~= unit ? 0xFFFD : unit }
    offset += 6
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private func codeUnit(at place: Int) -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for index in place..<(place + 4) {
      guard let digit = hexDigit(bytes[index]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}
