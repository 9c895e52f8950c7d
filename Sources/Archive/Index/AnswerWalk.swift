import Forum
import JSON

/// The answers that the walk has met in one question, before those in both lists are made one.
struct AnswerWalk {
  private var accepted: [Entry] = []
  private var suggested: [Entry] = []
  /// Whether every answer so far is in the format's own words.
  var isUsual = true

  struct Entry {
    /// `byteHash` of the id; nil where the answer has none.
    var idHash: UInt64?
    var votes: Int32 = 0
    var doctor = ThreadColumns.noDoctor
  }

  mutating func reset() {
    accepted.removeAll(keepingCapacity: true)
    suggested.removeAll(keepingCapacity: true)
    isUsual = true
  }

  mutating func append(_ entry: Entry, isAccepted: Bool) {
    if isAccepted { accepted.append(entry) } else { suggested.append(entry) }
    // With two lists their answers are told apart by id; one made from content needs the reader.
    if entry.idHash == nil, !accepted.isEmpty { isUsual = false }
  }

  func move(into row: inout ThreadRow) {
    row.hasAccepted = !accepted.isEmpty
    for entry in accepted { row.append(votes: entry.votes, doctor: entry.doctor) }
    let isAccepted = Set(accepted.map(\.idHash))
    for entry in suggested {
      if isAccepted.contains(entry.idHash) {
        row.repeatsAnswer = true
      } else {
        row.append(votes: entry.votes, doctor: entry.doctor)
      }
    }
  }
}

extension ThreadWalker {
  /// Walks over the value of `acceptedAnswer` or `suggestedAnswer`; false where its shape is
  /// one that `QuestionReader` has to read.
  mutating func answerList(isAccepted: Bool, depth: Int) throws(JSONError) -> Bool {
    switch cursor.byte {
    case UInt8(ascii: "{"): return try answer(isAccepted: isAccepted, depth: depth)
    case UInt8(ascii: "["):
      var isUsual = true
      var elements = try JSONElements(&cursor, depth: depth)
      while try elements.next(&cursor) {
        if cursor.byte == UInt8(ascii: "{") {
          let isRead = try answer(isAccepted: isAccepted, depth: depth + 1)
          isUsual = isUsual && isRead
        } else {
          isUsual = false
          try cursor.skipValue(depth: depth + 1)
        }
      }
      return isUsual
    default:
      let isNull = cursor.byte == UInt8(ascii: "n")
      try cursor.skipValue(depth: depth)
      return isNull
    }
  }

  private mutating func answer(isAccepted: Bool, depth: Int) throws(JSONError) -> Bool {
    var entry = AnswerWalk.Entry()
    var isUsual = true
    var hasText = false
    var members = try KnownMembers(&cursor, depth: depth)
    while let key = try members.next(&cursor) {
      switch key {
      case .id:
        let id = try plainString(depth: depth + 1)
        if let id { entry.idHash = textHash(id.bytes) } else { isUsual = false }
      case .text, .headline:
        if try inkedString(depth: depth + 1) != nil { hasText = true }
      case .author: entry.doctor = try author(depth: depth + 1)
      case .upvoteCount, .downvoteCount:
        let count = try smallNumber(depth: depth + 1)
        if let count {
          // As a question's own: one that is there several times is read anew.
          entry.votes &+= key == .upvoteCount ? count : -count
        } else {
          isUsual = false
        }
      default: try cursor.skipValue(depth: depth + 1)
      }
    }
    let isNamed = entry.idHash != nil || !members.has(.identifier)
    answers.append(entry, isAccepted: isAccepted)
    return isUsual && members.areUsual && hasText && isNamed
  }

  private mutating func author(depth: Int) throws(JSONError) -> UInt32 {
    let start = cursor.position
    try cursor.skipValue(depth: depth)
    return doctors.number(
      of: UnsafeBufferPointer(start: start, count: cursor.position - start))
  }
}
