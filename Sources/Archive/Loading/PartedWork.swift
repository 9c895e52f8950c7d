import Glibc
import Parallel
import Synchronization

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
