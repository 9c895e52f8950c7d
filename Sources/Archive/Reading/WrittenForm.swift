import JSON

/// Notes what is lost of a value in the way it is written, wherever in it that stands.
struct WrittenForm {
  private(set) var problems: [ReadingProblem] = []

  /// Nothing of bytes that are no JSON: others say so.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    var cursor = JSONCursor(start: start, end: start + bytes.count)
    try? value(&cursor, depth: 0)
  }

  private mutating func value(_ cursor: inout JSONCursor, depth: Int) throws(JSONError) {
    switch cursor.byte {
    case UInt8(ascii: "\""): examine(try cursor.string(), in: cursor)
    case UInt8(ascii: "{"): try object(&cursor, depth: depth)
    case UInt8(ascii: "["):
      var elements = try JSONElements(&cursor, depth: depth)
      while try elements.next(&cursor) { try value(&cursor, depth: depth + 1) }
    default: try cursor.skipValue(depth: depth)
    }
  }

  private mutating func object(_ cursor: inout JSONCursor, depth: Int) throws(JSONError) {
    var names: Set<String> = []
    var members = try JSONMembers(&cursor, depth: depth)
    while let key = try members.next(&cursor) {
      examine(key, in: cursor)
      if !names.insert(key.text).inserted {
        note("“\(key.text)” is given twice in one object; the last one counts", at: key, in: cursor)
      }
      try value(&cursor, depth: depth + 1)
    }
  }

  private mutating func examine(_ string: JSONString, in cursor: JSONCursor) {
    guard string.hasLoneSurrogate else { return }
    note(
      "half of a pair of \\u escapes stands alone here; it is shown as U+FFFD", at: string,
      in: cursor)
  }

  private mutating func note(_ message: String, at string: JSONString, in cursor: JSONCursor) {
    problems.append(
      ReadingProblem(offset: string.start - 1 - cursor.start, message: message))
  }
}

extension JSONString {
  /// Whether an escape is half of a pair (RFC 8259, section 7) without the other half.
  fileprivate var hasLoneSurrogate: Bool {
    guard hasEscapes else { return false }
    var isAfterHigh = false
    var place = 0
    while place < count {
      let unit = start[place] == UInt8(ascii: "\\") ? codeUnit(ofEscapeAt: place) : nil
      let isLow = unit.map { 0xDC00..<0xE000 ~= $0 } ?? false
      if isAfterHigh != isLow { return true }
      isAfterHigh = unit.map { 0xD800..<0xDC00 ~= $0 } ?? false
      place += unit != nil ? 6 : start[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return isAfterHigh
  }

  /// Nil where it is an escape of another kind.
  private func codeUnit(ofEscapeAt place: Int) -> UInt32? {
    guard place + 6 <= count, start[place + 1] == UInt8(ascii: "u") else { return nil }
    return (2..<6).reduce(0) { $0 << 4 | (hexDigit(start[place + $1]) ?? 0) }
  }
}
