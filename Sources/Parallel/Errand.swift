import Synchronization

/// Something that is made on another thread until it is asked for, which must happen once.
package final class Errand<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let result: Result
  private let thread: HelpingThread?

  package init(_ make: @escaping @Sendable () -> Value) {
    let result = Result()
    self.make = make
    self.result = result
    thread = HelpingThread { result.value.withLock { $0 = make() } }
  }

  /// Waits for it; where the system had no thread to give, it is made now.
  package func value() -> Value {
    thread?.join()
    return result.value.withLock { $0 } ?? make()
  }

  private final class Result: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
