import Archive

/// What to look for, and among which threads.
package struct SearchRequest: Equatable, Sendable {
  package typealias ID = Int

  package let id: ID
  package let query: SearchQuery
  package let rows: [Int32]
}

extension State {
  /// Gives up the request under way, as the threads are others now, and goes on with what is left.
  mutating func restartSearch() -> [Effect] {
    let wasRunning = search?.running != nil
    search?.stop()
    return nextSearch(wasRunning: wasRunning)
  }

  /// Looks through what has not been looked through yet: the threads that the filter leaves, and
  /// for the counts of the specialties all others.
  mutating func nextSearch(wasRunning: Bool = false) -> [Effect] {
    let ended: [Effect] = wasRunning ? [.cancelSearch] : []
    guard let search else { return ended }
    var (rows, finds) = search.remaining(in: base.dropFirst(search.done))
    if rows.isEmpty {
      finishListing()
      if sheet != nil, !ticked.isEmpty {
        (rows, finds) = (search.remaining(in: ordering.rows).rows, .counted)
      }
    }
    guard !rows.isEmpty else { return ended }
    lastRequest += 1
    let request = SearchRequest(id: lastRequest, query: search.query, rows: rows)
    self.search?.start(request, finds, end: base.count)
    return [.search(request)]
  }

  /// The list has all there is to find, be it nothing.
  private mutating func finishListing() {
    guard let search, !search.isListed || search.former != nil else { return }
    self.search?.isListed = true
    self.search?.forgetFormer()
    relist(keeping: list.row)
  }

  mutating func found(_ id: SearchRequest.ID, _ rows: [Int32], _ isFinished: Bool) -> [Effect] {
    guard let run = search?.running, run.request.id == id else { return [] }
    search?.take(rows, isFinished: isFinished)
    switch run.finds {
    case .appended: append(found: rows, isFinished: isFinished)
    case .merged: if isFinished { relist(keeping: list.row) }
    case .counted: break
    }
    recount(isFinished: isFinished)
    return isFinished ? nextSearch() : []
  }

  /// The list keeps its rows until the first answer.
  private mutating func append(found rows: [Int32], isFinished: Bool) {
    if search?.isListed == true {
      list.append(rows)
    } else if !rows.isEmpty || isFinished {
      list.replace(rows, keeping: list.row)
      search?.isListed = true
    }
  }
}
