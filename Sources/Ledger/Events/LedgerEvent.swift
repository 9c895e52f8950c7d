import Forum
import JSON

/// One line of the ledger: something the reader did, and when.
package enum LedgerEvent: Equatable, Sendable {
  /// A vote on an answer; `nil` withdraws it.
  case vote(Vote?, answer: String, question: String, at: ArchiveDate)
}

extension LedgerEvent {
  /// The event as a line of JSON, with its newline.
  var line: [UInt8] {
    switch self {
    case .vote(let vote, let answer, let question, let date):
      var json = JSONWriter()
      json.object {
        $0.key("event")
        $0.string("vote")
        $0.key("answer")
        $0.string(answer)
        $0.key("question")
        $0.string(question)
        $0.key("vote")
        $0.int(vote?.rawValue ?? 0)
        $0.key("at")
        $0.string(date.iso8601)
      }
      json.newline()
      return json.bytes
    }
  }
}

/// What a reader of the ledger needs of a line: whose vote it is, and which.
struct RecordedVote {
  let question: String
  let answer: String
  let vote: Vote?

  /// `nil` for events of other kinds, which other versions of the program may have written.
  init?(line: ArraySlice<UInt8>) throws(UnreadableLine) {
    let node: JSONNode
    do { node = try JSONNode.parse(Array(line)) } catch {
      throw UnreadableLine(reason: "\(error)")
    }
    guard let kind = node["event"]?.string else {
      throw UnreadableLine(reason: "this is no event")
    }
    guard kind == "vote" else { return nil }
    guard let question = node["question"]?.string, let answer = node["answer"]?.string else {
      throw UnreadableLine(reason: "a vote that names no question or no answer")
    }
    guard case .number(let number)? = node["vote"]?.value, let value = number.int,
      (-1...1).contains(value)
    else { throw UnreadableLine(reason: "a vote that is none of 1, 0 and -1") }
    self.question = question
    self.answer = answer
    vote = Vote(rawValue: value)
  }
}

/// Why a line of the ledger says nothing.
struct UnreadableLine: Error {
  let reason: String
}
