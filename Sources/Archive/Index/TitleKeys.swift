import Glibc
import Synchronization

/// The titles of some threads as they sort: in small letters, one behind the other in one buffer.
struct TitleKeys: Sendable {
  private var bytes: [UInt8] = []
  /// Where each title begins, and where the last one ends.
  private var starts: [Int] = [0]

  mutating func append(_ title: String) {
    bytes += title.lowercased().utf8
    starts.append(bytes.count)
  }

  mutating func append(_ other: TitleKeys) {
    let offset = bytes.count
    bytes += other.bytes
    starts += other.starts.dropFirst().map { $0 + offset }
  }

  /// The positions of the titles in their order, those of equal ones in theirs.
  func order(reversed isReversed: Bool) -> [Int32] {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        (0..<Int32(starts.count - 1)).sorted { one, other in
          let order = compare(bytes, starts, Int(one), Int(other))
          return order != 0 ? (order < 0) != isReversed : one < other
        }
      }
    }
  }

  private func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ starts: UnsafeBufferPointer<Int>, _ one: Int,
    _ other: Int
  ) -> Int {
    let count = starts[one + 1] - starts[one]
    let otherCount = starts[other + 1] - starts[other]
    guard let start = bytes.baseAddress else { return 0 }
    let order = memcmp(start + starts[one], start + starts[other], min(count, otherCount))
    return order != 0 ? Int(order) : count - otherCount
  }
}
