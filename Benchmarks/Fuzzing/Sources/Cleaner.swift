import Markup

/// What comes out of the cleaner is safe and stays as it is.
func feedCleaner(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let line = cleanLine(text)
  let body = cleanBody(text)
  demand(line.isSafe(isLine: true) && body.isSafe(isLine: false))
  demand(cleanLine(line).utf8.elementsEqual(line.utf8))
  demand(cleanBody(body).utf8.elementsEqual(body.utf8))
  let escaped = EscapedBytes(bytes).text
  demand(escaped.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
  demand(EscapedBytes(escaped).text == escaped)
}

extension String {
  /// Whether nothing in it can act on a terminal.
  func isSafe(isLine: Bool) -> Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A, 0x09: !isLine
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB: false
      default: !scalar.properties.isNoncharacterCodePoint
      }
    }
  }
}
