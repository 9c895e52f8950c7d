import Ledger

/// Where what the reader does is kept.
struct OwnFiles: Sendable {
  let folder: String

  /// Votes, bookmarks and notes.
  var ledger: String { "\(folder)/ledger.jsonl" }
  /// What was read.
  var history: String { "\(folder)/history.jsonl" }
  /// Where the reader was in each archive.
  var places: String { "\(folder)/places.jsonl" }
}
