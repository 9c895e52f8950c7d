import Forum
import Ledger

/// What a ledger says: the votes that stand, and the lines that could not be read.
struct Reading: Equatable {
  var votes = OwnVotes()
  var problems: [LedgerProblem] = []
}

/// As a program that starts anew uses a ledger.
extension Journal {
  func record(_ vote: Vote?, answer: String, question: String) throws {
    var journal = self
    _ = try journal.record(Deed(thread: question, answer: answer, .vote(vote, was: nil)))
  }

  func read() throws -> Reading {
    var journal = self
    let votes = try journal.load().votes
    return Reading(votes: votes, problems: journal.problems)
  }
}
