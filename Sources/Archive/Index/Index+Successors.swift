extension Index {
  /// The first rows of the threads whose ids have these hashes.
  package func rows(withIDs hashes: Set<UInt64>) -> [UInt64: Int] {
    var rows: [UInt64: Int] = [:]
    guard !hashes.isEmpty else { return rows }
    for (chunk, firstRow) in zip(chunks, firstRows) {
      for place in 0..<chunk.columns.count {
        let hash = chunk.idHash(place)
        if hashes.contains(hash), rows[hash] == nil { rows[hash] = firstRow + place }
      }
    }
    return rows
  }

  /// For each row of an index of the same archive as it was, the row here of the thread with the
  /// same id, or nil where there is none any more.
  ///
  /// Reads no text: that of an archive that has changed may be gone.
  package func successors(of former: Index) -> [Int32?] {
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(threadCount)
    for (chunk, firstRow) in zip(chunks, firstRows) {
      for place in 0..<chunk.columns.count { rows[chunk.idHash(place)] = Int32(firstRow + place) }
    }
    return former.chunks.flatMap { chunk in
      (0..<chunk.columns.count).map { rows[chunk.idHash($0)] }
    }
  }
}
