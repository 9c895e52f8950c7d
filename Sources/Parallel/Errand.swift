import Synchronization

/// Something that is made on another thread until it is asked for.
///
/// It must be asked for once, and then by the one who sent for it.
package struct Errand<Value: Sendable>: ~Copyable {
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
  package consuming func value() -> Value {
    thread?.join()
    return result.value.withLock { $0 } ?? make()
  }

  private final class Result: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
