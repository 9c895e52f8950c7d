import Archive
import Drawing
import Forum

extension State {
  var threadHeight: Int { layout.thread?.height ?? 0 }

  /// Shows the selected thread in the pane, laid out for it; whatever acts on the open thread does
  /// this first.
  mutating func showSelectedThread() {
    guard let pane = layout.thread else { return }
    if openThread?.row != list.row { leaveThread() }
    guard let row = list.row else { return }
    if openThread == nil { open(row, in: pane) }
    let setting = setting(of: pane)
    let marks = openThread.map { own.marks.marks(ofThread: $0.question.id) } ?? []
    openThread?.fit(setting, marks: marks, height: pane.height)
    if openThread?.searched != search?.text {
      openThread?.openFolds(with: search?.query)
      openThread?.search(search?.query, text: search?.text)
      openThread?.showMatch(first: true, height: pane.height)
      if focus == .thread, search != nil { sayHidden() }
    }
  }

  /// Closes the open thread; its place is kept for when the reader comes back.
  mutating func leaveThread() {
    if let openThread { places.remember(openThread.place, of: openThread.question.id) }
    openThread = nil
  }

  private mutating func open(_ row: Int, in pane: Rect) {
    let question = index.question(row)
    var setting = setting(of: pane)
    setting.marks = PageMarks(question, own.reading)
    var thread = OpenThread(
      row: row, question, disclaimer: question.disclaimer ?? index.disclaimer(row),
      setting: setting)
    if let place = places[thread.question.id] {
      thread.restore(place, height: pane.height)
      if place.searched == search?.text { thread.resume(search?.query, place) }
    }
    openThread = thread
  }

  private func setting(of pane: Rect) -> PageSetting {
    PageSetting(width: pane.width, glyphs: glyphs, ticked: ticked, longestLine: longestLine)
  }

  mutating func scrollThread(by distance: Int) {
    showSelectedThread()
    guard let thread = openThread else { return }
    let height = threadHeight
    let moved = openThread?.scroll(by: distance, height: height) ?? false
    guard !moved else { return }
    let isAtEnd = distance > 0 && thread.top == thread.lastTop(height)
    let key =
      Command.named(isAtEnd ? "next-thread" : "previous-thread")?
      .keys(in: place).first?.description ?? ""
    message = Message(
      isAtEnd
        ? "This is the end of the thread; \(key) shows the next one"
        : "This is the start of the thread; \(key) shows the one before")
  }

  mutating func showAnswer(_ answer: Int) {
    let height = threadHeight
    openThread?.show(answer: answer, height: height)
  }

  mutating func reveal(answer: Int) {
    let height = threadHeight
    openThread?.reveal(answer: answer, height: height)
  }

  mutating func moveAnswer(by distance: Int) -> [Effect] {
    guard layout.thread != nil else {
      message = Message("Open the thread to go through its answers")
      return []
    }
    showSelectedThread()
    guard let thread = openThread, let current = thread.current else {
      message = Message("There are no answers here")
      return []
    }
    let isBefore = !thread.isSeen(answer: current, height: threadHeight) && distance > 0
    let target = current + distance - (isBefore ? 1 : 0)
    let last = thread.question.answers.count - 1
    if target > last, current == last { message = Message("This is the last answer") }
    if target < 0, current == 0 { message = Message("This is the first answer") }
    showAnswer(max(0, min(last, target)))
    return []
  }
}
