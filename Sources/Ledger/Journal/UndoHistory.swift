import Forum

/// What can be taken back and what can be done again, as the lines of a ledger tell it: to any
/// depth, and across restarts.
struct UndoHistory: Sendable {
  private var done = Steps()
  private var undone = Steps()
  private(set) var lastDone = Moment.unknown
  private(set) var lastUndone = Moment.unknown

  /// Where the line of something done lies.
  struct Step: Comparable, Sendable {
    let moment: Int64
    let offset: Int
    let length: Int
    /// `byteHash` of the thread's id.
    let thread: UInt64

    static func < (one: Step, other: Step) -> Bool {
      (one.moment, one.offset) < (other.moment, other.offset)
    }
  }

  /// What would be taken back next, of what was done in threads of which `isHere` is true.
  mutating func last(where isHere: (UInt64) -> Bool) -> Step? {
    done.sorted.last { isHere($0.thread) }
  }

  /// What would be done again next: the first of all that was taken back, for it was taken back
  /// last.
  mutating func next(where isHere: (UInt64) -> Bool) -> Step? {
    undone.sorted.first { isHere($0.thread) }
  }

  /// Makes room for so many steps.
  mutating func reserve(_ count: Int) { done.reserve(count) }

  mutating func take(_ event: EventHead, _ line: FileLine) {
    switch event.cause {
    case .reader:
      if event.kind == .read { return }
      undone = Steps()
      lastDone = max(lastDone, event.at)
      done.add(
        Step(
          moment: event.at.microseconds, offset: line.offset, length: line.bytes.count,
          thread: event.key.thread))
    case .undo:
      lastUndone = max(lastUndone, event.at)
      if let step = done.remove(event.of, of: .last) { undone.add(step) }
    case .redo: if let step = undone.remove(event.of, of: .first) { done.add(step) }
    }
  }

  /// Gives up a step whose line cannot be read any more.
  mutating func drop(_ step: Step) {
    let moment = Moment(microseconds: step.moment)
    if done.remove(moment, of: .last) == nil { _ = undone.remove(moment, of: .first) }
  }
}

/// Steps in the order of their moments.
private struct Steps: Sendable {
  private var steps: [UndoHistory.Step] = []
  /// Steps of ledgers that were merged do not come in their order.
  private var isSorted = true

  var sorted: [UndoHistory.Step] {
    mutating get {
      sort()
      return steps
    }
  }

  mutating func reserve(_ count: Int) { steps.reserveCapacity(count) }

  mutating func add(_ step: UndoHistory.Step) {
    if let last = steps.last, step < last { isSorted = false }
    steps.append(step)
  }

  /// Which one of several of one moment.
  enum End { case first, last }

  mutating func remove(_ moment: Moment?, of end: End) -> UndoHistory.Step? {
    guard let moment = moment?.microseconds else { return nil }
    sort()
    let place = end == .first ? count { $0.moment < moment } : count { $0.moment <= moment } - 1
    guard steps.indices.contains(place), steps[place].moment == moment else { return nil }
    return steps.remove(at: place)
  }

  /// How many of the first steps are so, where none after them is.
  private func count(where isSo: (UndoHistory.Step) -> Bool) -> Int {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(steps[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func sort() {
    guard !isSorted else { return }
    steps.sort()
    isSorted = true
  }
}
