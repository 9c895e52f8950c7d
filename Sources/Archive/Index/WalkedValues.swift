import Forum
import JSON

/// Values in the shapes that most archives give them, read without making objects.
extension ThreadWalker {
  /// A string that begins with ink; nil for any other value.
  @inline(__always)
  mutating func inkedString(depth: Int) throws(JSONError) -> JSONString? {
    guard cursor.byte == UInt8(ascii: "\"") else {
      try cursor.skipValue(depth: depth)
      return nil
    }
    let string = try cursor.string()
    guard let first = string.bytes.first else { return nil }
    return first > 0x20 && first != UInt8(ascii: "\\") ? string : nil
  }

  /// The text of a string, or of an object that has one, as a CreativeWork.
  mutating func writtenText(depth: Int) throws(JSONError) -> String? {
    let start = cursor.position
    try cursor.skipValue(depth: depth)
    let bytes = UnsafeBufferPointer(start: start, count: cursor.position - start)
    return (try? JSONNode.parse(bytes))?.writing
  }

  /// A string that begins with ink and has no escapes; nil for any other value.
  @inline(__always)
  mutating func plainString(depth: Int) throws(JSONError) -> JSONString? {
    guard let string = try inkedString(depth: depth), !string.hasEscapes else { return nil }
    return string
  }

  /// A whole number of at most nine digits; nil for any other value.
  @inline(__always)
  mutating func smallNumber(depth: Int) throws(JSONError) -> Int32? {
    switch cursor.byte {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
    default:
      try cursor.skipValue(depth: depth)
      return nil
    }
    let digits = try cursor.number()
    let isNegative = digits.first == UInt8(ascii: "-")
    guard digits.count - (isNegative ? 1 : 0) <= 9 else { return nil }
    var number: Int32 = 0
    for byte in digits.dropFirst(isNegative ? 1 : 0) {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
      number = number * 10 + Int32(byte - UInt8(ascii: "0"))
    }
    return isNegative ? -number : number
  }
}

/// What a Dataset says of itself, as far as the walk has met it.
struct DatasetFacts: Sendable {
  var name: String?
  var usageInfo: String?

  /// Keeps the first of each.
  mutating func take(_ other: DatasetFacts) {
    name = name ?? other.name
    usageInfo = usageInfo ?? other.usageInfo
  }
}

extension ThreadRow {
  /// The row of a question that was read whole.
  init(_ question: Question, doctors: DoctorCache) {
    var id = question.id
    idHash = id.withUTF8 { byteHash($0) }
    date = question.date
    votes = Int32(VoteRange.clamped(question.votes))
    declaredCount = question.declaredAnswerCount.map { Int32(VoteRange.clamped($0)) } ?? -1
    hasAccepted = question.answers.contains(where: \.isAccepted)
    for answer in question.answers {
      append(
        votes: Int32(VoteRange.clamped(answer.votes)), doctor: doctors.number(of: answer.doctor))
    }
  }
}
