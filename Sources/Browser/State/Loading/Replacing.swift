import Archive

extension State {
  /// Takes an archive that was read anew: the reader stays where they are, as far as it is there.
  mutating func replace(with new: Index) -> [Effect] {
    let successors = new.successors(of: index)
    func moved(_ row: Int?) -> Int? {
      row.flatMap { successors.indices.contains($0) ? successors[$0] : nil }.map(Int.init)
    }
    func moved(_ rows: some Sequence<Int32>) -> [Int32] {
      rows.compactMap { successors[Int($0)] }
    }
    leaveThread()
    glances = Glances()
    let wanted = displacement.wanted(where: list.row.map(index.idHash))
    let nearest =
      moved(list.rows.suffix(from: list.selected)).first
      ?? moved(list.rows.prefix(list.selected)).last
    let selected = wanted.flatMap { new.rows(withIDs: [$0])[$0] } ?? nearest.map(Int.init)
    index = new
    loading.isFinished = true
    ordering.usual = index.defaultOrder
    // As it was, with what is new at the end, until it is sorted.
    var known = RowSet()
    ordering.rows = moved(ordering.rows).filter { row in
      defer { known.insert(row) }
      return !known.contains(row)
    }
    ordering.rows += index.rows().filter { !known.contains($0) }
    let wasRunning = search?.running != nil
    search = search.map { Search(again: $0, found: RowSet(moved($0.listed.rows))) }
    if let before = entry?.before {
      entry?.before.search = before.search.map {
        Search(again: $0, found: RowSet(moved($0.listed.rows)))
      }
      entry?.before.row = moved(before.row)
      entry?.before.openThread = nil
    }
    let effects = take(replaced: selected, wasSearching: wasRunning)
    displacement.note(wanted: wanted, selected: list.row.map(index.idHash))
    return effects
  }

  private mutating func take(replaced selected: Int?, wasSearching: Bool) -> [Effect] {
    base = filtered(ordering.rows)
    arrangement += 1
    relist(keeping: selected)
    recount(isFinished: true)
    message = Message("The archive was read again")
    let sorting = sort()
    // Where it is sorted at once the search has been started by that.
    guard ordering.running != nil else { return sorting }
    return nextSearch(wasRunning: wasSearching) + sorting
  }
}
