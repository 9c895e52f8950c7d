import Archive

/// A thread that was selected and is no longer in the archive, and the one selected in its place.
///
/// It can come back: a file that is written anew is short at first.
struct Displacement: Sendable {
  private var thread: UInt64?
  private var substitute: UInt64?

  /// The row to select in an archive that was read anew, where the thread with the id hash `former`
  /// was selected before it and `nearest` is the row closest to it that is left.
  mutating func row(in new: Index, former: UInt64?, nearest: Int32?) -> Int? {
    // Whoever has gone elsewhere since does not want to be led back.
    let wanted = former == substitute ? thread ?? former : former
    if let wanted, let row = new.rows(withIDs: [wanted])[wanted] {
      self = Displacement()
      return row
    }
    thread = wanted
    substitute = nearest.map { new.idHash(Int($0)) }
    return nearest.map(Int.init)
  }
}
