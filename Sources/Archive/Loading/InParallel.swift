import Glibc
import Synchronization

/// Runs `body` on `count` threads of execution, this one among them, and returns when all are done.
package func inParallel(_ count: Int, _ body: @escaping @Sendable () -> Void) {
  let others = (1..<max(1, count)).compactMap { _ in start(body) }
  body()
  for other in others { pthread_join(other, nil) }
}

/// Nil where the system has no thread to give: the work is then done by the others.
private func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  let box = Unmanaged.passRetained(Work(body))
  var thread = pthread_t()
  let failure = pthread_create(
    &thread, nil,
    { argument in
      if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
      return nil
    }, box.toOpaque())
  guard failure == 0 else {
    box.release()
    return nil
  }
  return thread
}

private final class Work: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Work on a range of positions, cut into parts that all cores do, with a result each.
struct PartedWork<Result: Sendable>: Sendable {
  let count: Int
  let work: @Sendable (Range<Int>) -> Result

  private static var size: Int { 8192 }

  init(count: Int, _ work: @escaping @Sendable (Range<Int>) -> Result) {
    self.count = count
    self.work = work
  }

  /// In the order of the parts.
  func results() -> [Result] {
    let parts = (count + PartedWork.size - 1) / PartedWork.size
    let next = Atomic(0)
    let results = Mutex([Int: Result]())
    inParallel(min(parts, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) {
      while true {
        let part = next.add(1, ordering: .relaxed).oldValue
        guard part < parts else { return }
        let start = part * PartedWork.size
        let result = work(start..<min(start + PartedWork.size, count))
        results.withLock { $0[part] = result }
      }
    }
    return results.withLock { results in (0..<parts).compactMap { results[$0] } }
  }
}
