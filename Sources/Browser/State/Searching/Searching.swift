import Archive

extension State {
  mutating func startSearch() -> [Effect] {
    entry = SearchEntry(
      before: SearchEntry.Before(
        search: search, list: list, row: list.row, openThread: openThread, focus: focus,
        arrangement: arrangement))
    return []
  }

  /// Searches for what the field says by now; a search that runs is given up.
  mutating func searchTyped() -> [Effect] {
    guard let text = entry?.field.text, text != (search?.text ?? "") else { return [] }
    let new = Search(text, after: search)
    guard !new.query.isEmpty else { return endSearch() }
    let before = search == nil ? list.row : search?.rowBefore
    let wasRunning = search?.running != nil
    search = new
    search?.rowBefore = before
    return nextSearch(wasRunning: wasRunning)
  }

  mutating func keepSearch() -> [Effect] {
    guard let entry else { return [] }
    self.entry = nil
    if entry.field.text.isEmpty, search != nil { return endSearch() }
    let isSameThread = list.row == entry.before.row
    focus = isSameThread ? entry.before.focus : .list
    return []
  }

  /// Everything as it was before the field was opened, with what has been loaded since.
  mutating func leaveSearch() -> [Effect] {
    guard let before = entry?.before else { return [] }
    entry = nil
    let wasRunning = search?.running != nil
    search = before.search
    search?.stop()
    list = before.list
    openThread = before.openThread
    focus = before.focus
    if before.arrangement != arrangement { relist(keeping: before.row) }
    return nextSearch(wasRunning: wasRunning)
  }

  /// Lists again what the search left out.
  mutating func endSearch() -> [Effect] {
    let wasRunning = search?.running != nil
    let row = list.row ?? search?.rowBefore
    search = nil
    relist(keeping: row)
    return wasRunning ? [.cancelSearch] : []
  }
}
