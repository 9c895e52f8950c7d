/// A thread that was selected and is no longer in the archive, and the one selected in its place; by
/// the hashes of their ids.
///
/// It can come back: a file that is written anew is short at first.
struct Displacement: Sendable {
  private var thread: UInt64?
  private var substitute: UInt64?

  /// The thread that the reader wants, where this one is selected: whoever has gone elsewhere since
  /// does not want to be led back.
  func wanted(where selected: UInt64?) -> UInt64? {
    selected == substitute ? thread ?? selected : selected
  }

  mutating func note(wanted: UInt64?, selected: UInt64?) {
    thread = wanted == selected ? nil : wanted
    substitute = selected
  }
}
