/// A reference to a character, as `&eacute;` or `&#233;`, or an ampersand that begins none.
struct CharacterReference {
  private static let longest = 40

  /// How much of the page it takes.
  let length: Int
  /// What the parser is given in its place.
  let bytes: [UInt8]

  /// The code point of a numeric reference, given what follows its number sign; at most one more
  /// than there are.
  static func codePoint(_ text: some Collection<UInt8>) -> UInt32 {
    let isHexadecimal = text.first.map { $0 | 0x20 == 0x78 } ?? false
    var value: UInt32 = 0
    for byte in text.dropFirst(isHexadecimal ? 1 : 0) {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal:
        digit = UInt32(byte | 0x20) - 0x57
      default: return value
      }
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
    }
    return value
  }

  /// The reference at the start of a text that begins with an ampersand.
  init(_ text: ArraySlice<UInt8>) {
    let name = text.dropFirst().prefix(CharacterReference.longest).prefix {
      $0 == 0x23 || $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
    }
    let end = name.endIndex < text.endIndex && text[name.endIndex] == 0x3B ? 1 : 0
    let reference = text[text.startIndex..<name.endIndex + end]
    length = reference.count
    // What would stand for a text kept aside stands for nothing.
    bytes = TextStore.isTaken(name) ? Array("\u{FFFD}".utf8) : Array(reference)
  }
}

extension TextStore {
  /// Whether a numeric reference is to one of the characters that stand for texts.
  fileprivate static func isTaken(_ name: ArraySlice<UInt8>) -> Bool {
    name.first == 0x23 && 0xE000...0xEFFF ~= CharacterReference.codePoint(name.dropFirst())
  }
}
