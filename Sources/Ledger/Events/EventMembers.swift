import Forum
import JSON

/// The members of an event's object that this version knows, in whatever order they stand.
struct EventMembers {
  private var event: JSONString?
  private var hasEvent = false
  private(set) var at: JSONString?
  private(set) var of: JSONString?
  private(set) var voter: JSONString?
  private(set) var archive: JSONString?
  private(set) var thread: JSONString?
  private(set) var answer: JSONString?
  private(set) var vote: Int?
  private(set) var bookmark: Bool?
  private(set) var note: JSONString?
  private(set) var oldNumber: Int?
  private(set) var oldText: JSONString?
  private(set) var answers: [JSONString] = []
  private var hasVote = false
  private var hasAnswers = false

  /// Walks over one whole JSON value.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    guard let start = bytes.baseAddress else { throw JSONError(offset: 0, reason: .noValue) }
    var cursor = JSONCursor(start: start, end: start + bytes.count)
    cursor.skipByteOrderMark()
    cursor.skipSpace()
    if cursor.byte == UInt8(ascii: "{") {
      var members = try JSONMembers(&cursor, depth: 0)
      while let key = try members.next(&cursor) { try take(key, &cursor) }
    } else {
      try cursor.skipValue()
    }
    cursor.skipSpace()
    guard cursor.isAtEnd else { throw cursor.error(.trailing) }
  }

  @inline(__always)
  private mutating func take(_ key: JSONString, _ cursor: inout JSONCursor) throws(JSONError) {
    switch key.count {
    case 2 where key.isWritten("at"): at = try text(&cursor)
    case 2 where key.isWritten("of"): of = try text(&cursor)
    case 3 where key.isWritten("was"): try takeOld(&cursor)
    case 4 where key.isWritten("vote"):
      hasVote = true
      vote = try number(&cursor)
    case 4 where key.isWritten("note"): note = try text(&cursor)
    case 5 where key.isWritten("event"):
      hasEvent = true
      event = try text(&cursor)
    case 5 where key.isWritten("voter"): voter = try text(&cursor)
    case 6 where key.isWritten("thread"): thread = try text(&cursor)
    case 6 where key.isWritten("answer"): answer = try text(&cursor)
    case 7 where key.isWritten("archive"): archive = try text(&cursor)
    case 7 where key.isWritten("answers"): try takeAnswers(&cursor)
    // As older versions call it.
    case 8 where key.isWritten("question"): thread = try text(&cursor)
    case 8 where key.isWritten("bookmark"): bookmark = try truth(&cursor)
    default: try cursor.skipValue(depth: 1)
    }
  }

  private func text(_ cursor: inout JSONCursor) throws(JSONError) -> JSONString? {
    if cursor.byte == UInt8(ascii: "\"") { return try cursor.string() }
    try cursor.skipValue(depth: 1)
    return nil
  }

  private func number(_ cursor: inout JSONCursor) throws(JSONError) -> Int? {
    switch cursor.byte {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = try cursor.number()
      if digits.count == 1 { return Int(digits[0]) - 0x30 }
      return JSONNumber(text: String(decoding: digits, as: UTF8.self)).int
    default:
      try cursor.skipValue(depth: 1)
      return nil
    }
  }

  private func truth(_ cursor: inout JSONCursor) throws(JSONError) -> Bool? {
    switch cursor.byte {
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return try cursor.literal()
    default:
      try cursor.skipValue(depth: 1)
      return nil
    }
  }

  private mutating func takeOld(_ cursor: inout JSONCursor) throws(JSONError) {
    if cursor.byte == UInt8(ascii: "\"") {
      oldText = try cursor.string()
    } else {
      oldNumber = try number(&cursor)
    }
  }

  private mutating func takeAnswers(_ cursor: inout JSONCursor) throws(JSONError) {
    guard cursor.byte == UInt8(ascii: "[") else { return try cursor.skipValue(depth: 1) }
    hasAnswers = true
    answers = []
    var elements = try JSONElements(&cursor, depth: 1)
    while try elements.next(&cursor) {
      if let id = try text(&cursor) { answers.append(id) }
    }
  }

  /// What the event is about, and why it happened; nil for kinds that are not known.
  var kind: (EventLine.Kind, Deed.Cause)? {
    get throws(UnreadableLine) {
      if let event {
        if event.isWritten("vote") { return (.vote, .reader) }
        if event.isWritten("read") { return (.read, .reader) }
        if event.isWritten("bookmark"), bookmark != nil { return (.bookmark, .reader) }
        if event.isWritten("note"), note != nil { return (.note, .reader) }
        if event.isWritten("undo") { return implied.map { ($0, .undo) } }
        if event.isWritten("redo") { return implied.map { ($0, .redo) } }
        return nil
      }
      guard !hasEvent, let implied else { throw UnreadableLine(reason: "this is no event") }
      return (implied, .reader)
    }
  }

  /// What its members say where it does not say it itself.
  private var implied: EventLine.Kind? {
    if hasVote { return .vote }
    if bookmark != nil { return .bookmark }
    if note != nil { return .note }
    return hasAnswers ? .read : nil
  }
}
