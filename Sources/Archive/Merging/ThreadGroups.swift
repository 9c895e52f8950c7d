/// The rows of an index, those of threads with the same id of their own together; the first of each
/// decides the order.
struct ThreadGroups {
  private(set) var groups: [[Int32]] = []

  init(_ index: Index) {
    var rows: [(hash: UInt64, row: Int32)] = []
    rows.reserveCapacity(index.threadCount)
    for (chunk, firstRow) in zip(index.chunks, index.firstRows) {
      for (row, hash) in chunk.columns.idHashes.enumerated() {
        rows.append((hash, Int32(firstRow + row)))
      }
    }
    rows.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
    var last: UInt64?
    for (hash, row) in rows {
      if hash == last {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
        last = hash
      }
    }
    groups.sort { $0[0] < $1[0] }
  }
}
