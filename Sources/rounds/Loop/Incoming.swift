import Browser

/// Events that the loop has not come to yet, in their order.
struct Incoming {
  private var events: [Event] = []
  private var start = 0

  var isEmpty: Bool { start == events.count }

  mutating func add(_ more: [Event]) {
    if isEmpty {
      events = more
      start = 0
    } else {
      events += more
    }
  }

  mutating func next() -> Event? {
    guard !isEmpty else { return nil }
    defer { start += 1 }
    return events[start]
  }
}
