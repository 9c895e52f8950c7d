import Archive
import Forum
import Synchronization

/// What `rounds list` prints: which threads, and in what order.
struct ThreadListing {
  var paths: [String]
  var specialties: [String] = []
  var search = ""
  /// As the archive is best read where it is nil.
  var order: SortOrder?
  var limit: Int?
  var isJSON = false

  func print(to output: Output, _ ink: Ink) throws(Failure) -> Status {
    let archive = try OpenedArchive(paths)
    let lines = try rows(of: archive.index).lazy.map { ThreadLine(archive.index, row: Int($0)) }
    if isJSON {
      for line in lines { try output.add(json: line.json) }
    } else {
      try TextTable(columns: ThreadLine.columns, rows: lines.map(\.cells)).print(to: output, ink)
    }
    return archive.mentionProblems()
  }

  private func rows(of index: Index) throws(Failure) -> ArraySlice<Int32> {
    var rows = index.rows(try SpecialtyChoice(specialties).filter(in: index))
    let query = SearchQuery(search)
    if !query.isEmpty { rows = index.found(query, in: rows) }
    rows = index.sorted(rows, by: order ?? index.defaultOrder)
    return rows.prefix(limit ?? rows.count)
  }
}

extension Index {
  /// The rows whose threads match, in their order.
  fileprivate func found(_ query: SearchQuery, in rows: [Int32]) -> [Int32] {
    let found = Mutex<[Int32]>([])
    search(query, in: rows, isCancelled: { false }) { some in found.withLock { $0 += some } }
    return found.withLock { $0 }
  }
}
