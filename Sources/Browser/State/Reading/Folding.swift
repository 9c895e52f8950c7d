import Drawing
import Forum

/// What of answers is shown: all, or their beginnings.
extension State {
  mutating func toggleFold() -> [Effect] {
    fold { folded, current, _ in folded.formSymmetricDifference([current]) }
  }

  mutating func foldAll() -> [Effect] {
    fold { folded, _, count in folded = Set(0..<count) }
  }

  mutating func unfoldAll() -> [Effect] {
    fold { folded, _, _ in folded = [] }
  }

  /// Changes which answers are folded, given the current one and how many there are.
  private mutating func fold(_ change: (inout Set<Int>, Int, Int) -> Void) -> [Effect] {
    guard layout.thread != nil || list.row == nil else {
      message = Message("Open the thread to fold its answers")
      return []
    }
    showSelectedThread()
    guard let thread = openThread, let current = thread.current else {
      message = Message("There is no answer here to fold")
      return []
    }
    var folded = thread.setting.folded
    change(&folded, current, thread.question.answers.count)
    let height = threadHeight
    openThread?.fold(folded, height: height)
    return []
  }
}

extension OpenThread {
  /// Folds these answers and no others; the current one stays on its line of the screen.
  mutating func fold(_ folded: Set<Int>, height: Int) {
    needAll()
    guard let current, folded != setting.folded else { return }
    let line = page.answers[current].lowerBound - top
    var wanted = setting
    wanted.folded = folded
    set(wanted)
    select(match: nil)
    let room = height > 3 ? 1..<height : 0..<max(1, height)
    scroll(
      to: page.answers[current].lowerBound - (room.contains(line) ? line : room.lowerBound),
      height: height)
  }
}
