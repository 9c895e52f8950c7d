/// How the others of a group voted, each voter's last vote on an answer.
package struct GroupVotes: Sendable {
  private var ballots: [AnswerKey: [Ballot]] = [:]

  package struct Ballot: Equatable, Sendable {
    package let voter: String
    package let vote: Vote

    package init(voter: String, vote: Vote) {
      self.voter = voter
      self.vote = vote
    }
  }

  package init() {}

  /// Takes in all the votes of someone who is not in it yet.
  package mutating func add(_ votes: OwnVotes, of voter: String) {
    for (key, vote) in votes.standing {
      ballots[key, default: []].append(Ballot(voter: voter, vote: vote))
    }
  }

  /// In the order of the voters.
  package func ballots(question: String, answer: String) -> [Ballot] {
    let found = ballots[AnswerKey(thread: question, answer: answer)] ?? []
    return found.sorted { $0.voter < $1.voter }
  }

  /// Up votes less down votes.
  package func sum(question: String, answer: String) -> Int {
    guard !ballots.isEmpty else { return 0 }
    let found = ballots[AnswerKey(thread: question, answer: answer)] ?? []
    return found.reduce(0) { $0 + $1.vote.rawValue }
  }

  package var isEmpty: Bool { ballots.isEmpty }
}
