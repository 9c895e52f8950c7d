/// When a frame is due: at once after a key and for the first things that follow, else as often as
/// an eye can follow.
struct Pace {
  /// Whether something has changed since the last frame.
  var isDirty = false
  /// Whether the reader waits for a frame.
  private(set) var isHurried = false
  private var last = ContinuousClock.now
  /// How many frames need not wait.
  private var early = Pace.burst

  /// How long other events may be taken in while keys may wait.
  static let share = Duration.milliseconds(2)
  /// How long an eye does not see that it waits.
  static let frame = Duration.milliseconds(16)
  /// How long a key that can begin a sequence waits for the next one.
  static let nextKey = Duration.milliseconds(500)
  /// How long something must be looked at to count as read.
  static let reading = Duration.seconds(3)
  private static let burst = 3

  var isDue: Bool {
    isDirty && (isHurried || early > 0 || ContinuousClock.now - last >= Pace.frame)
  }

  /// How long nothing has to be drawn.
  var wait: Patience {
    if !isDirty { return .forever }
    return isDue ? .now : Patience(until: last + Pace.frame)
  }

  mutating func hurry() {
    isDirty = true
    isHurried = true
    early = Pace.burst
  }

  /// A frame was drawn.
  mutating func rest() {
    if early > 0 { early -= 1 }
    isDirty = false
    isHurried = false
    last = .now
  }
}

/// How long to wait, as `poll` takes it.
struct Patience: Comparable {
  let milliseconds: Int32

  static let now = Patience(milliseconds: 0)
  static let forever = Patience(milliseconds: -1)
  /// How long a paste may be silent before it counts as ended.
  static let pasteEnd = Patience(milliseconds: 500)

  private init(milliseconds: Int32) { self.milliseconds = milliseconds }

  init(until instant: ContinuousClock.Instant) {
    let left = max(.zero, instant - .now)
    milliseconds = Int32(min(1000, (left / .milliseconds(1)).rounded(.up)))
  }

  static func < (one: Patience, other: Patience) -> Bool {
    // Forever is written as a negative number, and is the largest.
    UInt32(bitPattern: one.milliseconds) < UInt32(bitPattern: other.milliseconds)
  }
}
