/// A reference to a character, as `&eacute;` or `&#233;`, or an ampersand that begins none.
struct CharacterReference {
  private static let longest = 40

  /// How much of the page it takes.
  let length: Int
  /// What the parser is given in its place.
  let bytes: [UInt8]

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
    guard name.first == 0x23 else { return false }
    var digits = name.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == 0x78 } ?? false
    if isHexadecimal { digits = digits.dropFirst() }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal:
        digit = UInt32(byte | 0x20) - 0x57
      default: return 0xE000...0xEFFF ~= value
      }
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
    }
    return 0xE000...0xEFFF ~= value
  }
}
