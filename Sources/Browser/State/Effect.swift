import Archive
import Forum

/// Something for the loop to do, in the order given.
package enum Effect: Equatable, Sendable {
  /// Append to the ledger and sync, answered by `.recorded` or `.recordFailed` before the next key.
  case record(Deed)
  /// Take back what was done last, or do it again; answered as `.record` is, or by `.nothingLeft`.
  case step(Deed.Cause)
  /// Take in what others wrote to the ledger, answered by `.othersDid` or `.ledgerReplaced`.
  case readLedger
  /// Start a search, answered by `.found`; one still running is given up.
  case search(SearchRequest)
  case cancelSearch
  /// Give the key back as an event, after what the effects before it have brought.
  case press(Key)
  /// Show an http, https or mailto address in another program.
  case open(String)
  /// Put all threads in order, answered by `.sorted`.
  case sort(SortRequest)
  /// Take another theme, so many further or, where negative, back; answered by `.message`.
  case changeTheme(by: Int)
  case suspend
  case redraw
  case quit
}
