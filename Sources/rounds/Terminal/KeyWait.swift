import CNcurses
import Glibc

/// Waits for what the terminal sends, and notices when it went away.
struct KeyWait {
  /// Whether the system says that there is something to read.
  private var isPromised = false
  /// How often in a row there was nothing after all, as at the end of a file.
  private var emptyReads = 0
  private static let emptyReadLimit = 3

  enum Outcome {
    /// There may be keys, or other threads have something.
    case woken
    case silent
    /// The terminal went away.
    case gone
  }

  mutating func wait(_ patience: Patience) -> Outcome {
    let events = Int16(POLLIN)
    var places = [
      pollfd(fd: cn_input(), events: events, revents: 0),
      pollfd(fd: cn_wake_descriptor(), events: events, revents: 0),
    ]
    let count = poll(&places, 2, patience.milliseconds)
    if count == 0 { return .silent }
    if count < 0 { return .woken }
    let input = Int32(places[0].revents)
    if input & (POLLHUP | POLLERR | POLLNVAL) != 0 { return .gone }
    isPromised = input & POLLIN != 0
    return emptyReads > KeyWait.emptyReadLimit ? .gone : .woken
  }

  /// Takes note of whether a read found anything.
  mutating func hasRead(_ something: Bool) {
    emptyReads = isPromised && !something ? emptyReads + 1 : 0
    isPromised = false
  }
}
