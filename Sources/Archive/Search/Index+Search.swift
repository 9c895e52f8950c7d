import Glibc
import Synchronization

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
    let blocks = SearchBlocks(count: rows.count, found: found)
    let wanted = workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
    // A search that is over in a moment is not worth another thread of execution.
    inParallel(rows.count < 2 * SearchBlocks.size ? 1 : wanted) {
      var search = ThreadSearch(query)
      while !isCancelled(), let block = blocks.next() {
        blocks.end(block.number, with: matching(rows[block.rows], &search))
      }
    }
  }
}

extension Index {
  private func matching(_ rows: ArraySlice<Int32>, _ search: inout ThreadSearch) -> [Int32] {
    // Sorted rows lie all over memory: each is fetched while the one before it is searched.
    var ahead = rows.first.map { place(of: Int($0)) }
    return rows.indices.compactMap { index in
      guard let (chunk, place) = ahead else { return nil }
      let next = rows.index(after: index)
      ahead = next < rows.endIndex ? self.place(of: Int(rows[next])) : nil
      if let ahead { ahead.chunk.prefetch(ahead.row) }
      return search.matches(place, of: chunk) ? rows[index] : nil
    }
  }
}

/// Hands out the rows of a search in blocks and tells what is found in the blocks' order.
private final class SearchBlocks: Sendable {
  static let size = 512

  private let count: Int
  private let state = Mutex(State())
  private let found: @Sendable ([Int32]) -> Void

  private struct State {
    var next = 0
    /// The block whose finds are told next.
    var head = 0
    var waiting: [Int: [Int32]] = [:]
  }

  init(count: Int, found: @escaping @Sendable ([Int32]) -> Void) {
    self.count = count
    self.found = found
  }

  func next() -> (number: Int, rows: Range<Int>)? {
    state.withLock { state in
      let start = state.next * SearchBlocks.size
      guard start < count else { return nil }
      defer { state.next += 1 }
      return (state.next, start..<min(start + SearchBlocks.size, count))
    }
  }

  func end(_ number: Int, with matching: [Int32]) {
    state.withLock { state in
      state.waiting[number] = matching
      var ready: [Int32] = []
      while let rows = state.waiting.removeValue(forKey: state.head) {
        ready += rows
        state.head += 1
      }
      if !ready.isEmpty { found(ready) }
    }
  }
}
