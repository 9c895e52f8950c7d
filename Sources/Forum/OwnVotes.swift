/// The reader's own votes.
package struct OwnVotes: Equatable, Sendable {
  /// 0 is a vote that was withdrawn.
  private var votes = AnswerTable<Int8>()
  /// How many stand.
  package private(set) var count = 0

  package init() {}

  /// Of a table of votes as numbers: 1, -1, or 0 for one that was withdrawn.
  package init(_ votes: AnswerTable<Int8>) {
    self.votes = votes
    count = votes.entries.count { $0.value != 0 }
  }

  package var isEmpty: Bool { count == 0 }

  package subscript(question question: String, answer answer: String) -> Vote? {
    get { self[AnswerKey(thread: question, answer: answer)] }
    set { self[AnswerKey(thread: question, answer: answer)] = newValue }
  }

  package subscript(key: AnswerKey) -> Vote? {
    get { votes[key].flatMap { Vote(rawValue: Int($0)) } }
    set {
      let new = Int8(newValue?.rawValue ?? 0)
      votes.update(key, from: 0) { vote in
        count += (new == 0 ? 0 : 1) - (vote == 0 ? 0 : 1)
        vote = new
      }
    }
  }

  /// Those that were not withdrawn.
  package var standing: some Sequence<(key: AnswerKey, vote: Vote)> {
    votes.entries.lazy.compactMap { entry in
      Vote(rawValue: Int(entry.value)).map { (entry.key, $0) }
    }
  }

  package static func == (one: OwnVotes, other: OwnVotes) -> Bool {
    one.count == other.count
      && one.votes.entries.allSatisfy { $0.value == 0 || other.votes[$0.key] == $0.value }
  }
}
