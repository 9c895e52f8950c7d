import Glibc
import Parallel

extension Index {
  /// The rows among `rows` that answer a query, told as they are found, in `rows`' order.
  ///
  /// Works on all cores and returns when all is told; ends early when `isCancelled`. `found` is
  /// called from several threads of execution, one at a time.
  package func search(
    _ query: SearchQuery, in rows: [Int32], workers: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    found: @escaping @Sendable ([Int32]) -> Void
  ) {
    let stretches = SearchStretches(rows, found: found)
    let wanted = workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
    // A search that is over in a moment is not worth another thread of execution.
    inParallel(rows.count < 2 * SearchStretches.blockSize ? 1 : wanted) {
      var search = ThreadSearch(query)
      while !isCancelled(), let block = stretches.next() {
        stretches.end(block, with: matching(block.places, of: rows, &search))
      }
    }
  }
}

extension Index {
  /// The places whose rows match.
  private func matching(
    _ places: ArraySlice<Int32>, of rows: [Int32], _ search: inout ThreadSearch
  ) -> [Int32] {
    // Each is fetched while the one before it is searched.
    var ahead = places.first.map { place(of: Int(rows[Int($0)])) }
    return places.indices.compactMap { index in
      guard let (chunk, row) = ahead else { return nil }
      let next = places.index(after: index)
      ahead = next < places.endIndex ? place(of: Int(rows[Int(places[next])])) : nil
      if let ahead { ahead.chunk.prefetch(ahead.row) }
      return search.matches(row, of: chunk) ? places[index] : nil
    }
  }
}
