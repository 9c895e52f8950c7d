import CBytes
import Forum
import JSON

/// Walks over an archive's JSON and makes an index row of every question in it.
///
/// A question in the format's own words is indexed without making an object; one in any other
/// shape is read whole by `QuestionReader` and its row made from that, so both ways agree.
struct ThreadWalker {
  var cursor: JSONCursor
  var doctors: DoctorCache
  var found = WalkedPart()
  /// Whether every question is also read whole, to find what has to be mended in it.
  let isThorough: Bool
  /// Where to hand what is found while the walk goes on; nil where it is taken at the end.
  let sink: PartSink?
  /// Stretches of the file that may have been walked already.
  let regions: ElementRegions?

  private var row = ThreadRow()
  var answers = AnswerWalk()
  /// Whether an array that may hold questions surrounds the cursor.
  var isInArray: Bool

  init(
    cursor: JSONCursor, doctors: DoctorCache, isThorough: Bool, sink: PartSink? = nil,
    regions: ElementRegions? = nil, isInArray: Bool = false
  ) {
    self.cursor = cursor
    self.doctors = doctors
    self.isThorough = isThorough
    self.sink = sink
    self.regions = regions
    self.isInArray = isInArray
  }

  /// Walks over one value and indexes the questions in it; `depth` is how many containers
  /// surround it.
  mutating func walk(depth: Int, isGraph: Bool = false) throws(JSONError) {
    switch cursor.byte {
    case UInt8(ascii: "{"): try object(depth: depth, isGraph: isGraph)
    case UInt8(ascii: "["): try elements(depth: depth, isGraph: isGraph)
    default:
      let place = cursor.offset
      try cursor.skipValue(depth: depth)
      note(.warning, at: place, "a question was expected here, not this value; it was passed over")
    }
  }

  private mutating func object(depth: Int, isGraph: Bool) throws(JSONError) {
    let start = cursor.position
    let (threads, findings) = (found.columns.count, found.findings.count)
    var isUsual = true
    var name: JSONString?
    var usageInfo: String?
    var type: UnsafeBufferPointer<UInt8>?
    var (isDataset, isWrapper) = (false, false)
    row.reset()
    answers.reset()
    var members = try KnownMembers(&cursor, depth: depth)
    while let key = try members.next(&cursor) {
      switch key {
      case .type:
        let place = cursor.position
        let word = try plainString(depth: depth + 1)
        type = UnsafeBufferPointer(start: place, count: cursor.position - place)
        isUsual = isUsual && word?.isWritten("Question") == true
        isDataset = word?.isWritten("Dataset") == true
      case .id:
        let id = try plainString(depth: depth + 1)
        if let id { row.idHash = textHash(id.bytes) } else { isUsual = false }
      case .name:
        name = try inkedString(depth: depth + 1)
        isUsual = isUsual && name != nil
      case .usageInfo: usageInfo = try writtenText(depth: depth + 1)
      case .dateCreated:
        row.date = try plainString(depth: depth + 1).flatMap { ArchiveDate(iso8601: $0.bytes) }
        isUsual = isUsual && row.date != nil
      case .answerCount:
        let count = try smallNumber(depth: depth + 1)
        if let count { row.declaredCount = max(0, count) } else { isUsual = false }
      // A count that is there several times is read anew as a whole; it may overflow here.
      case .upvoteCount:
        let count = try smallNumber(depth: depth + 1)
        if let count { row.votes &+= count } else { isUsual = false }
      case .downvoteCount:
        let count = try smallNumber(depth: depth + 1)
        if let count { row.votes &-= count } else { isUsual = false }
      case .acceptedAnswer, .suggestedAnswer:
        let isRead = try answerList(isAccepted: key == .acceptedAnswer, depth: depth + 1)
        isUsual = isUsual && isRead
      case .wrapped, .graph:
        let isContainer = cursor.byte == UInt8(ascii: "{") || cursor.byte == UInt8(ascii: "[")
        isWrapper = isWrapper || isContainer
        if isContainer, !QuestionReader.isQuestion(type: type) {
          try walk(depth: depth + 1, isGraph: isGraph || key == .graph)
        } else {
          try cursor.skipValue(depth: depth + 1)
        }
      case .text, .headline, .author, .datePublished, .identifier:
        try cursor.skipValue(depth: depth + 1)
      }
    }
    if isWrapper, QuestionReader.isQuestion(type: type) {
      drop(threads: threads, findings: findings, since: start)
    } else if isDataset || isWrapper {
      isDataset = isDataset || usageInfo != nil
      found.dataset.take(
        DatasetFacts(name: isDataset ? name?.text : nil, usageInfo: usageInfo))
      return
    }
    let isDated = members.has(.dateCreated) || !members.has(.datePublished)
    isUsual =
      isUsual && members.areUsual && members.has(.id) && members.has(.name) && isDated
      && !isWrapper && answers.isUsual
    finish(from: start, isUsual: isUsual, isGraph: isGraph)
  }

  /// Forgets what was found in the parts of a question: they are properties of it like any others.
  private mutating func drop(threads: Int, findings: Int, since start: UnsafePointer<UInt8>) {
    guard sink.map({ $0.handedTo <= start - cursor.start }) ?? true else { return }
    found.columns.removeLast(found.columns.count - threads)
    found.findings.removeLast(found.findings.count - findings)
  }

  /// Makes the row of the question that ends at the cursor.
  private mutating func finish(
    from start: UnsafePointer<UInt8>, isUsual: Bool, isGraph: Bool
  ) {
    let bytes = UnsafeBufferPointer(start: start, count: cursor.position - start)
    let place = start - cursor.start
    guard let length = UInt32(exactly: bytes.count) else {
      return note(.error, at: place, "a question of 4 GiB or more cannot be read")
    }
    if isUsual {
      row.isUsual = true
      answers.move(into: &row)
    } else {
      guard readWhole(bytes, at: place, isGraph: isGraph) else { return }
    }
    row.mayFold = bytes_folding_place(start, cursor.position) < cursor.position
    if isThorough { examine(bytes, at: place) }
    found.columns.append(row, at: place, length: length)
    sink?.questionEnded(at: cursor.offset, &found)
  }

  /// Reads the question by `QuestionReader` into `row`; false where it is none.
  private mutating func readWhole(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, isGraph: Bool
  ) -> Bool {
    guard let node = try? JSONNode.parse(bytes) else { return false }
    var reader = QuestionReader()
    guard let question = reader.question(node) else {
      let isOther = !QuestionReader.isQuestion(node)
      if isOther && isGraph { return false }
      let type = node.types.first ?? ""
      note(
        isOther ? .warning : .error, at: place,
        isOther
          ? "a question was expected here, not a thing of type “\(type)”; it was passed over"
          : "the question has neither a name nor a text; it was passed over")
      return false
    }
    row = ThreadRow(question, doctors: doctors)
    return true
  }

  /// Notes everything about the question that has to be mended in reading.
  private mutating func examine(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    if let invalid = firstInvalidUTF8(in: bytes) {
      noteMended(at: place + invalid, "a byte here is not UTF-8; it is shown as U+FFFD")
    }
    guard let node = try? JSONNode.parse(bytes) else { return }
    var reader = QuestionReader()
    _ = reader.question(node)
    for problem in reader.problems + WrittenForm(of: bytes).problems {
      noteMended(at: place + problem.offset, problem.message)
    }
  }

  /// Notes that something was passed over.
  mutating func note(_ severity: Problem.Severity, at offset: Int, _ message: String) {
    found.findings.append(
      Finding(offset: offset, severity: severity, isSkip: true, message: message))
  }

  /// Notes that something was mended.
  private mutating func noteMended(at offset: Int, _ message: String) {
    found.findings.append(
      Finding(offset: offset, severity: .warning, isSkip: false, message: message))
  }
}

/// Where the first sequence of bytes lies that is not UTF-8.
private func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  do throws(Unicode.UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch { return error.byteOffsets.lowerBound }
}
