import Archive

extension State {
  /// The order that the threads are in, or will be in a moment.
  package var order: SortOrder { ordering.order }
  package var isReversed: Bool { ordering.isReversed }

  mutating func choose(_ order: SortOrder) -> [Effect] {
    sortSheet = nil
    ordering.chosen = order
    ordering.isReversed = false
    return sort()
  }

  mutating func reverseOrder() -> [Effect] {
    ordering.isReversed.toggle()
    sortSheet?.isReversed = ordering.isReversed
    return sort()
  }

  /// Puts all threads in order: at once where there are few, else beside the loop.
  mutating func sort() -> [Effect] {
    ordering.running = nil
    guard order != .archive, index.threadCount > Ordering.atOnce else {
      return take(sorted: index.sorted(index.rows(), by: order, reversed: isReversed))
    }
    lastRequest += 1
    let request = SortRequest(id: lastRequest, order: order, isReversed: isReversed)
    ordering.running = request
    return [.sort(request)]
  }

  mutating func sorted(_ id: SortRequest.ID, _ rows: [Int32]) -> [Effect] {
    guard ordering.running?.id == id else { return [] }
    ordering.running = nil
    let effects = take(sorted: rows)
    // What came in since is at its end, which is not its place.
    let isBehind = loading.isFinished && rows.count < index.threadCount
    return isBehind ? effects + sort() : effects
  }

  private mutating func take(sorted rows: [Int32]) -> [Effect] {
    ordering.take(rows, threadCount: index.threadCount)
    return arrange()
  }

  /// Makes the list anew after a change of order or filter.
  mutating func arrange() -> [Effect] {
    base = filtered(ordering.rows)
    arrangement += 1
    relist(keeping: keepsPlace ? list.row : nil)
    isSorted = isSorted || loading.isFinished
    return search == nil ? [] : restartSearch()
  }

  /// Whoever has not looked at anything yet begins at the first thread.
  private var keepsPlace: Bool { isTouched || isSorted }

  /// The rows that the specialties leave.
  func filtered(_ rows: [Int32]) -> [Int32] {
    guard !ticked.isEmpty else { return rows }
    let left = RowSet(index.rows(ticked))
    return rows.filter(left.contains)
  }

  /// Lists what the filter leaves and the search found.
  mutating func relist(keeping row: Int?) {
    guard let search else { return list.replace(base, keeping: row) }
    guard search.isListed else { return }
    list.replace(base.filter(search.listed.contains), keeping: row)
  }
}
