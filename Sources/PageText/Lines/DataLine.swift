/// A line below a page that says what the page itself cannot: `answer 3: {…}`.
struct DataLine {
  enum Subject: Hashable {
    case question
    /// From 1, as the page has them.
    case answer(Int, isAccepted: Bool)
  }

  let subject: Subject
  /// The members of its JSON that the page does not say, or says otherwise.
  let json: UnsafeBufferPointer<UInt8>.SubSequence

  /// The line above all of these.
  static let heading = "Archive data"

  /// Nil where the line is none.
  init?(_ line: UnsafeBufferPointer<UInt8>.SubSequence) {
    guard let colon = line.prefix(40).firstIndex(of: UInt8(ascii: ":")),
      case let json = line[line.index(after: colon)...].drop(while: { $0 == 0x20 }),
      json.first == UInt8(ascii: "{"),
      let subject = Subject(String(decoding: line[..<colon], as: UTF8.self))
    else { return nil }
    self.subject = subject
    self.json = json
  }
}

extension DataLine.Subject: CustomStringConvertible {
  init?(_ text: String) {
    var words = text.split(separator: " ")[...]
    if words == ["question"] {
      self = .question
      return
    }
    let isAccepted = words.first == "accepted"
    if isAccepted { words.removeFirst() }
    guard words.count == 2, words.first == "answer", let last = words.last, let number = Int(last),
      number > 0
    else { return nil }
    self = .answer(number, isAccepted: isAccepted)
  }

  var description: String {
    switch self {
    case .question: "question"
    case .answer(let number, let isAccepted): "\(isAccepted ? "accepted " : "")answer \(number)"
    }
  }
}
