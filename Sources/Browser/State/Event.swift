import Archive
import Drawing
import Forum

/// Something that happened outside, told to `State.update`.
package enum Event: Sendable {
  case key(Key)
  /// No key came for a while, where `State.awaitsKey`.
  case silence
  /// What `State.underEyes` names has been there for a while.
  case dwelt
  /// Text that came in at once, never commands.
  case paste(String)
  case resize(Size)
  /// What the loader told, so long after it began.
  case load(LoadEvent, after: Duration = .zero)
  /// More threads that a search found, in the order of the rows it was given.
  case found(SearchRequest.ID, rows: [Int32], isFinished: Bool)
  case sorted(SortRequest.ID, rows: [Int32])
  /// It is in the ledger, on disk.
  case recorded(Deed, Deed.Cause)
  /// It could not be written; the message says why, in a sentence.
  case recordFailed(Deed?, String)
  /// There is nothing to undo, or to redo.
  case nothingLeft(Deed.Cause)
  /// Someone may have written to the ledger.
  case ledgerTouched
  case othersDid([Deed])
  /// The ledger is another one now: this takes the place of all before it.
  case ledgerReplaced(OwnRecord)
  /// How the others of the group have voted by now.
  case group(GroupVotes)
  /// The names of specialties have been read.
  case specialtiesKnown(KnownSpecialties)
  case message(Message)
}
