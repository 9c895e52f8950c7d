/// Finds addresses that stand in a text without markup.
enum AddressFinder {
  private static let schemes = ["http://", "https://", "mailto:"].map { Array($0.utf8) }

  /// Where addresses stand, in offsets of UTF-8.
  static func addresses(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [Range<Int>] = []
      var next = 0
      while let colon = bytes[next...].firstIndex(of: 0x3A) {
        next = colon + 1
        let floor = found.last?.upperBound ?? 0
        guard let start = start(of: bytes, colon: colon, floor: floor) else { continue }
        let end = end(of: bytes, from: start)
        guard end > colon + 3 else { continue }
        found.append(start..<end)
        next = end
      }
      return found
    }
  }

  private static func start(
    of bytes: UnsafeBufferPointer<UInt8>, colon: Int, floor: Int
  ) -> Int? {
    for scheme in schemes {
      guard let length = scheme.firstIndex(of: 0x3A), colon - length >= floor else { continue }
      let start = colon - length
      guard start + scheme.count <= bytes.count else { continue }
      let isScheme = scheme.indices.allSatisfy {
        let byte = bytes[start + $0]
        return scheme[$0] == (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      if isScheme, start == floor || !bytes[start - 1].isLetterOrDigit { return start }
    }
    return nil
  }

  /// Before the blank, bracket or quotation mark that ends it, and before closing punctuation.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    var round = 0
    while end < bytes.count, !endsAddress(bytes, at: end) {
      if bytes[end] == 0x28 { round += 1 }
      if bytes[end] == 0x29 {
        round -= 1
        if round < 0 { break }
      }
      end += 1
    }
    while end > start, ".,;:!?'*_~]".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func endsAddress(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return byte <= 0x20 || "<>\"`{}|\\^".utf8.contains(byte) }
    guard byte >= 0xC2 else { return false }
    switch bytes.scalar(at: offset).value {
    case 0xA0, 0xAB, 0xBB, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF20: return true
    default: return false
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    self >= 0x30 && self <= 0x39 || (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A
  }
}
