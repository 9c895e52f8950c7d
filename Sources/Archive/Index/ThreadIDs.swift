import Forum
import Synchronization

/// The ids of the threads that an archive has so far: a later thread of one of them gets another.
final class ThreadIDs: Sendable {
  private let known = Mutex(KnownIDs())

  /// Takes in the next threads of the archive's order.
  func add(_ source: Source, _ columns: ThreadColumns) -> Chunk {
    let chunk = Chunk(source: source, columns: columns)
    let renamed = known.withLock { known in
      var renamed: [Int: RenamedThread] = [:]
      for (row, hash) in columns.idHashes.enumerated() where !known.insert(hash) {
        renamed[row] = known.rename(chunk.id(of: row))
      }
      return renamed
    }
    return renamed.isEmpty ? chunk : Chunk(source: source, columns: columns, renamed: renamed)
  }
}

/// What a thread is called whose own id an earlier thread has.
struct RenamedThread: Sendable {
  let id: String
  let hash: UInt64

  init(id: String) {
    self.id = id
    hash = id.byteHash
  }
}

/// A set of the hashes of ids.
private struct KnownIDs: Sendable {
  /// 0 where there is none; their number is a power of two.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0
  /// The last number that was put behind each id that occurs more than once.
  private var numbers: [UInt64: Int] = [:]

  /// False where it was there.
  mutating func insert(_ hash: UInt64) -> Bool {
    let hash = max(1, hash)
    let slot = slot(of: hash)
    guard slots[slot] == 0 else { return false }
    slots[slot] = hash
    count += 1
    if count * 3 > slots.count * 2 { grow() }
    return true
  }

  /// The id with the first number behind it that makes it a new one.
  mutating func rename(_ id: String) -> RenamedThread {
    var number = numbers[id.byteHash] ?? 1
    while true {
      number += 1
      let renamed = RenamedThread(id: "\(id)-\(number)")
      guard insert(renamed.hash) else { continue }
      numbers[id.byteHash] = number
      return renamed
    }
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
  }
}
