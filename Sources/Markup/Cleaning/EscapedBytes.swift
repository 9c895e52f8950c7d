/// Bytes as they are, for somebody who wants to see what is in them: text that one can see and
/// line feeds stay, what is no UTF-8 is `\xNN`, and every other character `\u{…}`.
///
/// A backslash stays too. In JSON none of the three can be taken for one of its own escapes, as
/// those are `\u` and four digits, and no `\x` at all.
package struct EscapedBytes {
  package private(set) var text: [UInt8] = []

  package init(_ bytes: [UInt8]) {
    text.reserveCapacity(bytes.count)
    var rest = bytes[...]
    var plainStart = rest.startIndex
    while let byte = rest.first {
      if byte == 0x0A || byte >= 0x20 && byte < 0x7F {
        rest.removeFirst()
        continue
      }
      text += bytes[plainStart..<rest.startIndex]
      append(Self.character(at: &rest))
      plainStart = rest.startIndex
    }
    text += bytes[plainStart...]
  }

  /// A character of UTF-8, or a byte that is none.
  private enum Character {
    case scalar(Unicode.Scalar)
    case byte(UInt8)
  }

  private static func character(at rest: inout ArraySlice<UInt8>) -> Character {
    var iterator = rest.makeIterator()
    var decoder = UTF8()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) {
      rest = rest.dropFirst(UTF8.width(scalar))
      return .scalar(scalar)
    }
    return .byte(rest.removeFirst())
  }

  private mutating func append(_ character: Character) {
    switch character {
    case .byte(let byte):
      text += #"\x"#.utf8
      if byte < 0x10 { text.append(0x30) }
      text += String(byte, radix: 16, uppercase: true).utf8
    case .scalar(let scalar) where scalar.value < 0x80:
      append(.byte(UInt8(scalar.value)))
    case .scalar(let scalar) where scalar.isSeen:
      text += String(scalar).utf8
    case .scalar(let scalar):
      text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".utf8
    }
  }
}

extension Unicode.Scalar {
  /// Whether a reader of a text can see it, or see what it does to its neighbours.
  fileprivate var isSeen: Bool {
    if self == "\u{200C}" || self == "\u{200D}" { return true }
    guard !properties.isNoncharacterCodePoint else { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate,
      .privateUse:
      return false
    default: return true
    }
  }
}
