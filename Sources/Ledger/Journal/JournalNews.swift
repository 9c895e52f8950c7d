import Forum

/// What has come into a ledger since it was looked at last.
package enum JournalNews: Sendable {
  /// What was done, as far as it stands.
  case deeds([Deed])
  /// The file is another one now: this takes the place of all before it.
  case whole(OwnRecord)

  package var isEmpty: Bool {
    if case .deeds(let deeds) = self { deeds.isEmpty } else { false }
  }
}

/// What a journal has written, and what others had written before.
package struct JournalEntry: Sendable {
  /// Nil where there was nothing to do.
  package var deed: Deed?
  package var news = JournalNews.deeds([])

  package init() {}
}
