import Archive
import Forum

/// Something for the loop to do, in the order given.
package enum Effect: Equatable, Sendable {
  /// Append to the ledger and sync, answered by `.recorded` or `.recordFailed` before the next key.
  case record(VoteRecord)
  /// Start a search, answered by `.found`; one still running is given up.
  case search(SearchRequest)
  case cancelSearch
  /// Give the key back as an event, after what the effects before it have brought.
  case press(Key)
  /// Show an http, https or mailto address in another program.
  case open(String)
  /// Put all threads in order, answered by `.sorted`.
  case sort(SortRequest)
  case suspend
  case redraw
  case quit
}

/// A vote cast or withdrawn, as the ledger keeps it.
package struct VoteRecord: Equatable, Sendable {
  package let question: String
  package let answer: String
  /// Nothing: withdrawn.
  package let vote: Vote?
  /// What stood before.
  package let replaced: Vote?
  package let isUndo: Bool

  package init(
    question: String, answer: String, vote: Vote?, replaced: Vote?, isUndo: Bool = false
  ) {
    self.question = question
    self.answer = answer
    self.vote = vote
    self.replaced = replaced
    self.isUndo = isUndo
  }
}
