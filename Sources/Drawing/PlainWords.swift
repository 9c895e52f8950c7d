/// Words that lines only end between, at spaces: of ASCII letters, with commas, points, colons and
/// quotation marks.
///
/// Most of the text in Latin script is made of them, and none needs the rules looked up.
struct PlainWords {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The word that begins at a place, or a little more than `room` of it; empty where none does.
  func word(from start: Int, room: Int) -> Range<Int> {
    guard start < bytes.count, bytes[start].isASCIILetter else { return start..<start }
    return rest(from: start, room: room)
  }

  /// As much of a word as comes after its beginning, or a little more than `room` of that.
  func rest(from start: Int, room: Int) -> Range<Int> {
    let limit = start + min(bytes.count - start, max(0, min(room, bytes.count)) + 2)
    var end = start
    while end < limit, bytes[end].isASCIILetter || bytes[end].isInsidePlainWord { end += 1 }
    // The next may be a mark on the last.
    if end < bytes.count, bytes[end] >= 0x80, end > start { end -= 1 }
    return start..<end
  }

  func spaces(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    if end < bytes.count, bytes[end] >= 0x80, end > start { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is of the class IS or QU, which no line ends beside within a word.
  fileprivate var isInsidePlainWord: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "'"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
