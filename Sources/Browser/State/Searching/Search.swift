import Archive

/// A search that is on: what is looked for, where it was looked for and what was found.
struct Search: Sendable {
  let text: String
  let query: SearchQuery
  /// Threads that hold it.
  private(set) var found = RowSet()
  /// Threads that were looked through, those found among them.
  private(set) var searched: RowSet
  /// How many rows at the start of those that are listed have all been looked through.
  private(set) var done = 0
  /// The request under way, if one is.
  private(set) var running: Run?
  /// Whether the list shows this search's finds yet, or still what was before.
  var isListed = false
  /// The thread that was chosen before it, and before the searches that it was made of.
  var rowBefore: Int?
  /// What was found before the archive was read anew: shown until it has been searched again.
  private(set) var former: RowSet?

  struct Run: Sendable {
    let request: SearchRequest
    let finds: Finds
    /// What `done` is when it has ended.
    let end: Int
    /// How many of the rows have been looked through.
    var looked = 0
  }

  /// What becomes of what a request finds.
  enum Finds: Sendable {
    /// Comes after all that the list has.
    case appended
    /// Belongs among what the list has.
    case merged
    /// Is not listed, only counted: the specialties leave it out.
    case counted
  }

  /// What lacks part of `text` is known from the search before, where that is narrowed.
  init(_ text: String, after old: Search? = nil) {
    self.text = text
    query = SearchQuery(text)
    searched = RowSet()
    if let old, query.narrows(old.query) { searched = old.searched.subtracting(old.found) }
  }

  /// The same search in an archive that was read anew, where `found` is what was found before.
  init(again old: Search, found: RowSet) {
    self.init(old.text)
    former = found
    isListed = true
  }

  /// What the list shows of the threads there are.
  var listed: RowSet { former.map(found.union) ?? found }

  /// What the next request has to look through, in the order of `rows`.
  func remaining(in rows: some Sequence<Int32>) -> (rows: [Int32], finds: Finds) {
    var remaining: [Int32] = []
    var isMixed = former != nil
    for row in rows {
      if !searched.contains(row) {
        remaining.append(row)
      } else if !remaining.isEmpty, !isMixed {
        isMixed = found.contains(row)
      }
    }
    return (remaining, isMixed ? .merged : .appended)
  }

  /// `end` is how many rows are listed when it has ended.
  mutating func start(_ request: SearchRequest, _ finds: Finds, end: Int) {
    running = Run(request: request, finds: finds, end: end)
  }

  /// Gives up the request under way; what it has looked through is kept.
  mutating func stop() {
    running = nil
    done = 0
  }

  /// Takes what the request found next: all rows up to the last of these have been looked through.
  mutating func take(_ rows: [Int32], isFinished: Bool) {
    guard var run = running else { return }
    running = nil
    found.insert(rows)
    let all = run.request.rows
    while run.looked < all.count, isFinished || rows.last.map({ !searched.contains($0) }) == true {
      searched.insert(all[run.looked])
      run.looked += 1
    }
    if isFinished { done = run.end } else { running = run }
  }

  /// Everything has been looked through again.
  mutating func forgetFormer() { former = nil }
}
