/// The search field while it is open, and what Esc restores.
struct SearchEntry: Sendable {
  var field = TextField()
  var before: Before

  struct Before: Sendable {
    var search: Search?
    let list: ThreadList
    /// The row that was selected.
    var row: Int?
    var openThread: OpenThread?
    let focus: Focus
    /// The arrangement of the threads that `list` is of.
    let arrangement: Int
  }
}
