import Archive
import Drawing
import Forum

extension State {
  mutating func move(by distance: Int) -> [Effect] {
    let sheetRows = layout.sheetRows
    switch place {
    case .list: select(list.selected + distance)
    case .thread: scrollThread(by: distance)
    case .help: help?.scroll(by: distance, visible: sheetRows)
    case .specialties, .sorting, .search, .linkNumber, .link, .note, .marks, .voters, .commands:
      break
    }
    return []
  }

  mutating func movePages(_ pages: Double) -> [Effect] {
    let layout = self.layout
    func lines(_ page: Int) -> Int {
      // A line of the old page stays, so that the eye finds its place.
      let whole = abs(pages) < 1 ? Double(page) : Double(max(1, page - 1))
      let lines = max(1, min(1e9, (whole * abs(pages)).rounded(.down)))
      return pages < 0 ? -Int(lines) : Int(lines)
    }
    switch place {
    case .list:
      let distance = lines(layout.visibleThreads)
      list.scroll(by: distance, visible: layout.visibleThreads)
      select(list.selected + distance)
    case .thread:
      let height = layout.thread?.height ?? 1
      // A headline may stand over the first line.
      scrollThread(by: lines(OpenThread.holdsHeadline(height) ? height - 1 : height))
    case .help: help?.scroll(by: lines(layout.sheetRows), visible: layout.sheetRows)
    case .specialties, .sorting, .search, .linkNumber, .link, .note, .marks, .voters, .commands:
      break
    }
    return []
  }

  mutating func moveToFirst(_ count: Int?) -> [Effect] {
    if let count { return moveToNumber(count) }
    return move(by: -Chord.largestCount)
  }

  mutating func moveToLast(_ count: Int?) -> [Effect] {
    if let count { return moveToNumber(count) }
    return move(by: Chord.largestCount)
  }

  /// The thread of that number in the list, the line of that number elsewhere.
  private mutating func moveToNumber(_ number: Int) -> [Effect] {
    if place == .list {
      select(number - 1)
      return []
    }
    _ = move(by: -Chord.largestCount)
    return move(by: number - 1)
  }

  /// Selects a thread of the list, or says at its ends why nothing moves.
  mutating func select(_ position: Int) {
    let old = list.selected
    list.select(position)
    guard list.selected == old, position != old else { return }
    if list.rows.isEmpty {
      message = Message("There are no threads here")
    } else if abs(position - old) < Chord.largestCount {
      message = Message(position < old ? "This is the first thread" : "This is the last thread")
    }
  }

  mutating func moveThread(by distance: Int) -> [Effect] {
    select(list.selected + distance)
    return []
  }

  mutating func open(answer number: Int?) -> [Effect] {
    guard list.row != nil else {
      message = Message("There is no thread to open")
      return []
    }
    let wasReading = focus == .thread
    focus = .thread
    showSelectedThread()
    guard let number else {
      if wasReading { message = Message("A number, then Enter, goes to that answer") }
      return []
    }
    let count = openThread?.question.answers.count ?? 0
    if count == 0 {
      message = Message("This thread has no answers")
    } else if number > count || number < 1 {
      message = Message("There is no answer \(number): this thread has \(count)", .warning)
    } else {
      showAnswer(number - 1)
    }
    return []
  }

  /// Out of the thread, then out of what was searched for.
  mutating func goBack() -> [Effect] {
    if focus == .thread {
      focus = .list
      return []
    }
    if search != nil { return endSearch() }
    message = Message("This is the list; \(quitKey) quits")
    return []
  }

  private var quitKey: String {
    Command.named("back-or-quit")?.keys(in: .list).first?.description ?? ""
  }

  mutating func goBackOrQuit() -> [Effect] {
    if help != nil { return toggleHelp() }
    return focus == .thread ? goBack() : [.quit]
  }

  mutating func switchPane() -> [Effect] {
    if focus == .thread {
      focus = .list
      return []
    }
    return open(answer: nil)
  }

  mutating func toggleHelp() -> [Effect] {
    help = help == nil ? HelpSheet(of: place, isPlain: isPlain) : nil
    return []
  }
}
