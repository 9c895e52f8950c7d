import Forum

/// The votes of a group as its ballots have them: each is read once, and then only what is new in it.
package struct BallotCount: Sendable {
  private let box: BallotBox
  private var ballots: [String: Ballot] = [:]

  private struct Ballot {
    var journal: Journal
    var votes = OwnVotes()
  }

  package init(_ box: BallotBox) { self.box = box }

  /// The others' votes, and what of their ledgers could not be read.
  ///
  /// Who voted is told by the name of the file, whatever its lines say: nobody votes for another.
  package mutating func others() -> (votes: GroupVotes, problems: [String]) {
    var (votes, problems) = (GroupVotes(), [String]())
    for (voter, paths) in box.ledgers().sorted(by: { $0.key < $1.key }) where voter != box.voter {
      do throws(LedgerError) {
        if paths.count == 1 {
          votes.add(try read(paths[0], &problems), of: voter)
        } else {
          let lines = try LedgerLines.reading(paths) { path, line, reason in
            problems.append("\(path):\(line): warning: skipped: \(reason)")
          }
          votes.add(lines.record.votes, of: voter)
        }
      } catch { problems.append("\(error)") }
    }
    return (votes, problems)
  }

  private mutating func read(
    _ path: String, _ problems: inout [String]
  ) throws(LedgerError) -> OwnVotes {
    guard var ballot = ballots.removeValue(forKey: path) else {
      var ballot = Ballot(journal: Journal(path: path))
      ballot.votes = try ballot.journal.load().votes
      problems += ballot.journal.problems.map(\.brief)
      ballots[path] = ballot
      return ballot.votes
    }
    switch try ballot.journal.catchUp() {
    case .whole(let record): ballot.votes = record.votes
    case .deeds(let deeds):
      for deed in deeds {
        if case .vote(let vote, _) = deed.change { ballot.votes[deed.key] = vote }
      }
    }
    problems += ballot.journal.problems.map(\.brief)
    ballots[path] = ballot
    return ballot.votes
  }
}
