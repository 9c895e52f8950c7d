extension State {
  /// The next match in the thread and in the threads after it; in the list the next thread found.
  mutating func moveMatch(by distance: Int) -> [Effect] {
    guard search != nil else {
      let key = Command.named("search")?.keys(in: place).first?.description ?? ""
      message = Message("Nothing is searched for; \(key) starts")
      return []
    }
    guard !list.rows.isEmpty else {
      message = Message("Nothing was found")
      return []
    }
    for _ in 0..<min(abs(distance), 1000) { moveOneMatch(forward: distance > 0) }
    return []
  }

  /// Says where the match is, of a thread that was found for what its authors hid.
  mutating func sayHidden() {
    guard let thread = openThread, thread.matches.isEmpty, thread.page.hasSpoilers,
      !thread.setting.spoilers.isOpen, let key = Command.named("spoilers")?.keys(in: .thread).first
    else { return }
    message = Message("It was found in what is hidden; \(key) shows it")
  }

  private mutating func moveOneMatch(forward: Bool) {
    let height = threadHeight
    showSelectedThread()
    if focus == .thread {
      openThread?.findInFolds(search?.query)
      if openThread?.stepMatch(forward: forward, height: height) == true { return }
    }
    let next = list.selected + (forward ? 1 : -1)
    let wrapped = (next + list.rows.count) % list.rows.count
    if wrapped != next {
      message = Message(
        forward ? "The search went on at the first thread" : "The search went on at the last thread"
      )
    }
    list.select(wrapped)
    guard layout.thread != nil else { return }
    showSelectedThread()
    openThread?.showMatch(first: forward, height: height)
    sayHidden()
  }
}
