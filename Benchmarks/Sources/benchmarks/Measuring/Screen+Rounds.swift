/// How the program says on its screen what it has done.
extension Screen {
  private var header: String { text(0) }
  private var footer: String { text(Session.height - 1) }

  /// Rows of the list say how many answers a thread has.
  var hasThreads: Bool {
    (2..<Session.height - 1).contains { text($0).prefix(44).contains(" answer") }
  }

  func isLoaded(_ threads: Int) -> Bool {
    header.contains("\(threads.grouped) threads") && !header.contains("Loading")
  }

  /// While a search is typed, the last row counts what it has found of all threads.
  func hasResults(of threads: Int) -> Bool {
    footer.contains(" of \(threads.grouped) threads") && !footer.contains(" 0 of ")
  }

  func hasFound(_ count: Int, of threads: Int) -> Bool {
    footer.contains(" \(count.grouped) of \(threads.grouped) threads")
      && !footer.contains("searching")
  }

  /// Rows of the list of specialties count threads and answers.
  var hasSpecialties: Bool { contains("─ Specialties") && contains("[ ]") }

  var hasOrders: Bool { contains("title") && contains("votes") && contains("archive") }

  var isSortedByVotes: Bool { header.contains("Sorted by votes") }
}
