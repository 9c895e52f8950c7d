import Browser
import Ledger

extension Ledger {
  /// Puts a vote on the disk; tells how that went.
  func keep(_ vote: VoteRecord) -> Event {
    do {
      try record(vote.vote, answer: vote.answer, question: vote.question)
      return .recorded(vote)
    } catch {
      return .recordFailed(vote, "\(error)")
    }
  }
}
