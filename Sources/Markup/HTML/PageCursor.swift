/// A place in the bytes of a page.
struct PageCursor {
  let bytes: [UInt8]
  var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place >= bytes.count }

  /// The byte at a distance from the place; nil beyond the end.
  func byte(_ distance: Int) -> UInt8? {
    place + distance < bytes.count ? bytes[place + distance] : nil
  }

  /// Where a byte is found next; nil where it is not.
  func next(_ byte: UInt8) -> Int? { bytes.firstOffset(of: byte, from: place) }

  /// Goes on after a tag's or an attribute's name, which is given in lowercase.
  mutating func name(until isEnd: (UInt8) -> Bool) -> String {
    let start = place
    while let byte = byte(0), !isEnd(byte) { place += 1 }
    let name = bytes[start..<place].prefix(32).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return String(decoding: name, as: UTF8.self)
  }

  mutating func skipBlanks() {
    while let byte = byte(0), byte.isHTMLBlank { place += 1 }
  }

  /// Passes over everything to an element's end tag, and that; gives the range before it.
  mutating func skipContent(of name: String) -> Range<Int> {
    let start = place
    let name = Array(name.utf8)
    while let found = next(0x3C) {
      place = found + 1
      guard byte(0) == 0x2F, matches(name, at: place + 1) else { continue }
      place += 1 + name.count
      if let after = byte(0), !after.endsTagName { continue }
      place = next(0x3E).map { $0 + 1 } ?? bytes.count
      return start..<found
    }
    place = bytes.count
    return start..<place
  }

  private func matches(_ name: [UInt8], at offset: Int) -> Bool {
    offset + name.count <= bytes.count
      && name.indices.allSatisfy { bytes[offset + $0] | 0x20 == name[$0] }
  }

  /// Goes on after a comment; false where it never ends.
  mutating func skipComment() -> Bool {
    place += 4
    if byte(0) == 0x3E || byte(0) == 0x2D && byte(1) == 0x3E {
      place += byte(0) == 0x3E ? 1 : 2
      return true
    }
    while let dash = next(0x2D) {
      place = dash + 1
      guard byte(0) == 0x2D else { continue }
      if byte(1) == 0x3E || byte(1) == 0x21 && byte(2) == 0x3E {
        place += byte(1) == 0x3E ? 2 : 3
        return true
      }
    }
    return false
  }
}

extension UInt8 {
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// Whether HTML collapses it with its neighbours.
  var isHTMLBlank: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D && self != 0x0B }

  var endsTagName: Bool { isHTMLBlank || self == 0x2F || self == 0x3E }
}
