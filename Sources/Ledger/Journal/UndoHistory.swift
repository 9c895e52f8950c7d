import Forum

/// What can be taken back and what can be done again, as the lines of a ledger tell it: to any
/// depth, and across restarts.
struct UndoHistory: Sendable {
  private var done = Steps()
  private var undone = Steps()
  private(set) var lastDone = Moment.unknown
  private(set) var lastUndone = Moment.unknown

  /// Where the line of something done lies.
  struct Step: Sendable {
    let moment: Int64
    let offset: Int
    let length: Int
  }

  /// What would be taken back next.
  var last: Step? { mutating get { done.last } }
  /// What would be done again next: the first of all that was taken back, for it was taken back
  /// last.
  var next: Step? { mutating get { undone.first } }

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
          moment: event.at.microseconds, offset: line.offset, length: line.bytes.count))
    case .undo:
      lastUndone = max(lastUndone, event.at)
      if let step = done.remove(event.of) { undone.add(step) }
    case .redo: if let step = undone.remove(event.of) { done.add(step) }
    }
  }

  /// Gives up a step whose line cannot be read any more.
  mutating func drop(_ step: Step) {
    let moment = Moment(microseconds: step.moment)
    if done.remove(moment) == nil { _ = undone.remove(moment) }
  }
}

/// Steps in the order of their moments.
private struct Steps: Sendable {
  private var steps: [UndoHistory.Step] = []
  /// Steps of ledgers that were merged do not come in their order.
  private var isSorted = true

  var last: UndoHistory.Step? {
    mutating get {
      sort()
      return steps.last
    }
  }

  var first: UndoHistory.Step? {
    mutating get {
      sort()
      return steps.first
    }
  }

  mutating func reserve(_ count: Int) { steps.reserveCapacity(count) }

  mutating func add(_ step: UndoHistory.Step) {
    if let last = steps.last, last.moment > step.moment { isSorted = false }
    steps.append(step)
  }

  mutating func remove(_ moment: Moment?) -> UndoHistory.Step? {
    guard let moment = moment?.microseconds else { return nil }
    sort()
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].moment <= moment { low = middle + 1 } else { high = middle }
    }
    guard low > 0, steps[low - 1].moment == moment else { return nil }
    return steps.remove(at: low - 1)
  }

  private mutating func sort() {
    guard !isSorted else { return }
    steps.sort { ($0.moment, $0.offset) < ($1.moment, $1.offset) }
    isSorted = true
  }
}
