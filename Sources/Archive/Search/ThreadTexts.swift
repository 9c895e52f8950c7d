import JSON

/// A walk over the texts of a usual thread that search reads: title, text, headlines, answers and
/// doctors' names, as they lie in the bytes.
struct ThreadTexts {
  private var cursor: JSONCursor

  init?(_ thread: UnsafeBufferPointer<UInt8>) {
    guard let start = thread.baseAddress else { return nil }
    cursor = JSONCursor(start: start, end: start + thread.count)
  }

  /// Gives each text to `read` until that says it has read enough; false where a text is in a
  /// shape that only `QuestionReader` reads.
  mutating func each(_ read: (JSONString) -> Bool) -> Bool {
    (try? question(read)) ?? false
  }

  private mutating func question(_ read: (JSONString) -> Bool) throws(JSONError) -> Bool {
    var members = try JSONMembers(&cursor, depth: 0)
    while let key = try members.next(&cursor) {
      switch ThreadKey(key) {
      case .name, .text:
        guard cursor.byte == UInt8(ascii: "\"") else { return false }
        if read(try cursor.string()) { return true }
      case .acceptedAnswer, .suggestedAnswer:
        switch try answers(read) {
        case .goOn: continue
        case .enough: return true
        case .unusual: return false
        }
      default: try cursor.skipValue(depth: 1)
      }
    }
    return true
  }

  private enum Progress { case goOn, enough, unusual }

  private mutating func answers(_ read: (JSONString) -> Bool) throws(JSONError) -> Progress {
    guard cursor.byte == UInt8(ascii: "[") else {
      return try answer(read)
    }
    var elements = try JSONElements(&cursor, depth: 1)
    while try elements.next(&cursor) {
      let progress = try answer(read)
      guard progress == .goOn else { return progress }
    }
    return .goOn
  }

  private mutating func answer(_ read: (JSONString) -> Bool) throws(JSONError) -> Progress {
    guard cursor.byte == UInt8(ascii: "{") else { return .unusual }
    var members = try JSONMembers(&cursor, depth: 2)
    while let key = try members.next(&cursor) {
      switch ThreadKey(key) {
      case .headline, .text:
        guard cursor.byte == UInt8(ascii: "\"") else { return .unusual }
        if read(try cursor.string()) { return .enough }
      case .name: return .unusual  // the headline, where there is no other
      case .author:
        let progress = try author(read)
        guard progress == .goOn else { return progress }
      default: try cursor.skipValue(depth: 3)
      }
    }
    return .goOn
  }

  private mutating func author(_ read: (JSONString) -> Bool) throws(JSONError) -> Progress {
    guard cursor.byte == UInt8(ascii: "{") else { return .unusual }
    var hasName = false
    var members = try JSONMembers(&cursor, depth: 3)
    while let key = try members.next(&cursor) {
      guard key.isWritten("name") else {
        guard !key.hasEscapes else { return .unusual }
        try cursor.skipValue(depth: 4)
        continue
      }
      guard cursor.byte == UInt8(ascii: "\""), !hasName else { return .unusual }
      hasName = true
      if read(try cursor.string()) { return .enough }
    }
    return hasName ? .goOn : .unusual
  }
}
