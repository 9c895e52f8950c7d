import Synchronization

/// Hands out the rows of a search in blocks, and tells what is found in the rows' order.
///
/// Sorted rows lie all over the files, and to walk them so is slow. Stretches of them are walked in
/// the archive's order instead: the first is short, so that something is found at once, each is
/// twice as long as the one before, and what is found in one is told when all of it is searched.
final class SearchStretches: Sendable {
  private let rows: [Int32]
  private let state = Mutex(State())
  private let found: @Sendable ([Int32]) -> Void

  static let blockSize = 512
  private static let longestStretch = 1 << 18

  /// Some rows to search, in the archive's order.
  struct Block {
    fileprivate let stretch: Int
    /// Places in the rows of the search.
    let places: ArraySlice<Int32>
  }

  private struct Stretch {
    /// Places in the rows of the search, in the order of their rows.
    let places: [Int32]
    var given = 0
    var searched = 0
    var found: [Int32] = []
  }

  private struct State {
    /// Those that are not told yet, the first of them next.
    var stretches: [Stretch] = []
    var told = 0
    /// The first row of the next stretch, and how many it takes.
    var start = 0
    var length = SearchStretches.blockSize
  }

  init(_ rows: [Int32], found: @escaping @Sendable ([Int32]) -> Void) {
    self.rows = rows
    self.found = found
  }

  func next() -> Block? {
    state.withLock { state in
      if state.stretches.last.map({ $0.given == $0.places.count }) ?? true {
        guard state.start < rows.count else { return nil }
        let range = state.start..<min(state.start + state.length, rows.count)
        state.stretches.append(Stretch(places: inArchiveOrder(range)))
        state.start = range.upperBound
        state.length = min(state.length * 2, SearchStretches.longestStretch)
      }
      let last = state.stretches.count - 1
      let start = state.stretches[last].given
      let places = state.stretches[last].places[start...].prefix(SearchStretches.blockSize)
      state.stretches[last].given = places.endIndex
      return Block(stretch: state.told + last, places: places)
    }
  }

  /// Takes the places of a block whose rows are found.
  func end(_ block: Block, with places: [Int32]) {
    state.withLock { state in
      let number = block.stretch - state.told
      state.stretches[number].searched += block.places.count
      state.stretches[number].found += places
      while let first = state.stretches.first, first.searched == first.places.count {
        state.stretches.removeFirst()
        state.told += 1
        if !first.found.isEmpty { found(first.found.sorted().map { rows[Int($0)] }) }
      }
    }
  }

  private func inArchiveOrder(_ range: Range<Int>) -> [Int32] {
    let places = range.map { Int32($0) }
    let isOrdered = zip(rows[range], rows[range].dropFirst()).allSatisfy { $0 <= $1 }
    return isOrdered
      ? places : RadixSort.sorted(places, by: rows[range].map { UInt64(UInt32($0)) })
  }
}
