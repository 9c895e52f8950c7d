import Archive

/// The order of the threads, and all of them in it.
struct Ordering: Sendable {
  /// What the reader asked for; nothing: the archive's own.
  var chosen: SortOrder?
  var isReversed = false
  /// The best for this archive, known when it is loaded; until then as in the file.
  var usual = SortOrder.archive
  /// Every row of the index. Those that came in since the last sorting stand at the end.
  var rows: [Int32] = []
  /// How many threads there were at the last sorting.
  var sortedCount = 0
  /// The sorting that is under way beside the loop.
  var running: SortRequest?

  var order: SortOrder { chosen ?? usual }

  /// More threads than this are sorted beside the loop.
  static let atOnce = 20_000

  /// Takes the rows of a sorting, and after them those of threads that came in since.
  mutating func take(_ sorted: [Int32], threadCount: Int) {
    rows = sorted + (Int32(sorted.count)..<Int32(max(sorted.count, threadCount)))
    sortedCount = sorted.count
  }

  /// Whether so many came in that sorting all again is worth the time.
  var isOutdated: Bool { rows.count - sortedCount > sortedCount / 4 }
}

/// Which order to put all threads in.
package struct SortRequest: Equatable, Sendable {
  package typealias ID = Int

  package let id: ID
  package let order: SortOrder
  package let isReversed: Bool
}
