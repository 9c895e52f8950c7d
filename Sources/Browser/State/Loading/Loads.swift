import Archive
import Forum

extension State {
  mutating func load(_ event: LoadEvent, after time: Duration) -> [Effect] {
    switch event {
    case .progress(let progress): loading.take(progress, after: time)
    case .indexed(let batch): return append(batch)
    case .problem(let problem): loading.take(problem)
    case .finished(let summary):
      loading.skipped = summary.skipped
      return finish()
    case .replaced(let index, let summary):
      loading.replace(with: summary)
      return replace(with: index)
    case .disturbed(let text): message = Message(text, .warning)
    }
    return []
  }

  /// More threads, at the end until they are sorted in: nothing that is on the screen moves.
  private mutating func append(_ batch: IndexBatch) -> [Effect] {
    let old = index.threadCount
    index.append(batch)
    ordering.rows += Int32(old)..<Int32(index.threadCount)
    let more = index.rows(ticked, from: old)
    base += more
    arrangement += 1
    if search == nil {
      list.append(more)
      recount()
    }
    if loading.isFinished, index.threadCount > old { sayNew(index.threadCount - old) }
    let sorting = sortIn()
    return search?.running == nil ? sorting + nextSearch() : sorting
  }

  /// Sorts again where threads stand at the end that belong elsewhere, and there is an order that
  /// the reader is waiting for.
  private mutating func sortIn() -> [Effect] {
    guard ordering.running == nil, order != .archive || isReversed else { return [] }
    return loading.isFinished || ordering.isOutdated ? sort() : []
  }

  /// How many came in since the reader last looked at the message line.
  private mutating func sayNew(_ count: Int) {
    newThreads += count
    message = Message(newThreads == 1 ? "1 new thread" : "\(grouped(newThreads)) new threads")
  }

  private mutating func finish() -> [Effect] {
    loading.isFinished = true
    if loading.skipped > 0 {
      message = Message(
        "\(grouped(loading.skipped)) skipped: `rounds check` says where and why", .warning)
    }
    ordering.usual = index.defaultOrder
    if ordering.chosen == nil {
      ordering.chosen = orderAtFirst ?? whereabouts?.order
      ordering.isReversed = orderAtFirst == nil && whereabouts?.isReversed == true
    }
    if message == nil { sayNewSinceLast() }
    returnToPlace()
    recount(isFinished: true)
    return sort()
  }
}
