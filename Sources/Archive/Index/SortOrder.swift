/// The orders that threads can be listed in.
package enum SortOrder: String, CaseIterable, Sendable {
  case newest, oldest, votes, answers, title, archive
}

extension Index {
  /// Whether any thread has a date.
  package var hasDates: Bool {
    chunks.contains { $0.columns.dates.contains { $0 != ThreadColumns.noDate } }
  }

  /// Newest first where there are dates, else as in the file.
  package var defaultOrder: SortOrder { hasDates ? .newest : .archive }

  /// The rows in an order; threads that it does not tell apart stay in the archive's. Those without
  /// what it goes by, as a date, come last in it and reversed.
  package func sorted(
    _ rows: [Int32], by order: SortOrder, reversed isReversed: Bool = false
  ) -> [Int32] {
    let rows = rows.inArchiveOrder
    switch order {
    case .archive: return isReversed ? rows.reversed() : rows
    case .title: return sortedByTitle(rows, reversed: isReversed)
    case .newest, .oldest:
      return sorted(rows, descending: (order == .newest) != isReversed) { columns, row in
        columns.dates[row] == ThreadColumns.noDate ? nil : columns.dates[row]
      }
    case .votes:
      return sorted(rows, descending: !isReversed) { columns, row in
        columns.topVotes[row] == ThreadColumns.noVotes ? nil : Int64(columns.topVotes[row])
      }
    case .answers:
      return sorted(rows, descending: !isReversed) { Int64($0.answers(of: $1).count) }
    }
  }

  private func sorted(
    _ rows: [Int32], descending: Bool, _ key: (ThreadColumns, Int) -> Int64?
  ) -> [Int32] {
    var keys: [UInt64] = []
    keys.reserveCapacity(rows.count)
    each(rows[...]) { chunk, row in
      let ascending = key(chunk.columns, row).map { UInt64(bitPattern: $0) ^ 1 << 63 }
      keys.append(ascending.map { descending ? ~$0 : $0 } ?? .max)
    }
    return RadixSort.sorted(rows, by: keys)
  }

  /// Titles are read on all cores: they lie all over the files.
  private func sortedByTitle(_ rows: [Int32], reversed isReversed: Bool) -> [Int32] {
    let parts = PartedWork(count: rows.count) { range in
      var keys = TitleKeys()
      each(rows[range]) { chunk, row in keys.append(chunk.title(of: row)) }
      return keys
    }
    var keys = TitleKeys()
    for part in parts.results() { keys.append(part) }
    return keys.order(reversed: isReversed).map { rows[Int($0)] }
  }

  /// Visits ascending rows with the chunk that holds each.
  func each(_ rows: ArraySlice<Int32>, _ visit: (Chunk, Int) -> Void) {
    guard let first = rows.first else { return }
    var number = chunkNumber(of: Int(first))
    var (from, to) = bounds(of: number)
    for row in rows.lazy.map(Int.init) {
      while row >= to {
        number += 1
        (from, to) = bounds(of: number)
      }
      visit(chunks[number], row - from)
    }
  }

  private func bounds(of chunk: Int) -> (Int, Int) {
    (firstRows[chunk], firstRows[chunk] + chunks[chunk].columns.count)
  }
}

extension [Int32] {
  /// Itself where it is ascending, as it is unless rows were sorted before.
  var inArchiveOrder: [Int32] {
    zip(self, dropFirst()).allSatisfy { $0 <= $1 } ? self : sorted()
  }
}
