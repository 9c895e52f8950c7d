/// JSON with the characters escaped that a terminal would obey or that turn the text's direction.
///
/// JSON has characters beyond ASCII only in its strings, so it means the same.
struct TerminalSafeJSON {
  private(set) var bytes: [UInt8] = []

  /// What is no UTF-8 becomes U+FFFD: a single byte could be a control.
  init(_ json: [UInt8]) {
    let json = json.isUTF8 ? json : Array(String(decoding: json, as: UTF8.self).utf8)
    bytes.reserveCapacity(json.count)
    var position = 0
    while position < json.count {
      if let (unit, length) = TerminalSafeJSON.unsafe(json[position...]) {
        bytes += TerminalSafeJSON.escape(unit).utf8
        position += length
      } else {
        bytes.append(json[position])
        position += 1
      }
    }
  }

  /// A unit of UTF-16 as JSON can always write it.
  static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }

  /// The unsafe character that the bytes begin with, and how many bytes it takes.
  private static func unsafe(_ bytes: ArraySlice<UInt8>) -> (unit: UInt16, length: Int)? {
    let start = bytes.startIndex
    switch bytes[start] {
    case 0x7F: return (0x7F, 1)
    case 0xC2 where bytes.count > 1 && bytes[start + 1] < 0xA0:
      return (UInt16(bytes[start + 1]), 2)
    case 0xE2 where bytes.count > 2:
      let low = UInt16(bytes[start + 1] & 0x3F) << 6 | UInt16(bytes[start + 2] & 0x3F)
      return isHarmful(0x2000 | low) ? (0x2000 | low, 3) : nil
    case 0xEF where bytes.count > 2 && bytes[start + 1] == 0xBB && bytes[start + 2] == 0xBF:
      return (0xFEFF, 3)
    case 0xEF where bytes.count > 2 && bytes[start + 1] == 0xBF && 0xB9...0xBB ~= bytes[start + 2]:
      return (0xFFC0 | UInt16(bytes[start + 2] & 0x3F), 3)
    default: return nil
    }
  }

  /// Marks, embeddings, overrides and isolates, and what else turns text around; line and paragraph
  /// separators with them.
  private static func isHarmful(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }
}
