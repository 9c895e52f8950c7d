import Browser
import CNcurses
import Synchronization

/// Events that other threads leave for the loop.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])

  /// Leaves an event and wakes the loop, from any thread.
  func post(_ event: Event) {
    let wasEmpty = events.withLock { events in
      events.append(event)
      return events.count == 1
    }
    if wasEmpty { cn_wake() }
  }

  func take() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
