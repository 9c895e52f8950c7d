import Archive
import Drawing

/// Something that happened outside, told to `State.update`.
package enum Event: Sendable {
  case key(Key)
  /// No key came for a while, where `State.awaitsKey`.
  case silence
  /// Text that came in at once, never commands.
  case paste(String)
  case resize(Size)
  /// What the loader told, so long after it began.
  case load(LoadEvent, after: Duration = .zero)
  /// More threads that a search found, in the order of the rows it was given.
  case found(SearchRequest.ID, rows: [Int32], isFinished: Bool)
  case sorted(SortRequest.ID, rows: [Int32])
  /// The vote is in the ledger, on disk.
  case recorded(VoteRecord)
  /// The vote could not be written; the message says why, in a sentence.
  case recordFailed(VoteRecord, String)
  case message(Message)
}
