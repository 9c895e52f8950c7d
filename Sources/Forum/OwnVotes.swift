/// The reader's own votes. An answer is told by its question's id and its own: archives exist in
/// which every thread has an answer “a1”.
package struct OwnVotes: Equatable, Sendable {
  private var votes: [Key: Vote] = [:]

  private struct Key: Hashable, Sendable {
    let question: String
    let answer: String
  }

  package init() {}

  package var isEmpty: Bool { votes.isEmpty }

  package subscript(question question: String, answer answer: String) -> Vote? {
    get { votes[Key(question: question, answer: answer)] }
    set { votes[Key(question: question, answer: answer)] = newValue }
  }
}
