import JSON

extension Index {
  /// Each thread whose id an earlier one has too: both are kept, and a curator is told.
  package func duplicates() -> [Problem] {
    var ids: [(hash: UInt64, row: Int32)] = []
    ids.reserveCapacity(threadCount)
    for (chunk, firstRow) in zip(chunks, firstRows) {
      for (row, hash) in chunk.columns.idHashes.enumerated() {
        ids.append((hash, Int32(firstRow + row)))
      }
    }
    ids.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
    let repeated = zip(ids, ids.dropFirst()).filter { $0.hash == $1.hash }.map(\.1.row)
    var finder: (source: Source, finder: TextPositionFinder)?
    return repeated.sorted().map { row in
      let (chunk, place) = place(of: Int(row))
      if finder?.source !== chunk.source {
        finder = (chunk.source, TextPositionFinder(bytes: chunk.source.bytes))
      }
      let position = finder?.finder.position(of: chunk.columns.offsets[place])
      return Problem(
        file: chunk.source.name, line: position?.line ?? 0, column: position?.column ?? 0,
        severity: .warning,
        message: "an earlier question has the same id “\(id(Int(row)))”; both are kept")
    }
  }
}
