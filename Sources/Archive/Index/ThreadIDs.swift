import Forum
import Synchronization

/// The ids of the threads that an archive has so far: a later thread of one of them gets another.
final class ThreadIDs: Sendable {
  private let known = Mutex(HashSet())

  /// Takes in the next threads of the archive's order.
  func add(_ source: Source, _ columns: ThreadColumns) -> Chunk {
    let repeated = known.withLock { known in
      columns.idHashes.indices.filter { !known.insert(columns.idHashes[$0]) }
    }
    let chunk = Chunk(source: source, columns: columns)
    guard !repeated.isEmpty else { return chunk }
    var renamed: [Int: RenamedThread] = [:]
    for row in repeated { renamed[row] = rename(chunk.question(row).id) }
    return Chunk(source: source, columns: columns, renamed: renamed)
  }

  /// The id with the first number behind it that makes it a new one.
  private func rename(_ id: String) -> RenamedThread {
    known.withLock { known in
      var number = known.counts[id.byteHash] ?? 1
      while true {
        number += 1
        let renamed = RenamedThread(id: "\(id)-\(number)")
        guard known.insert(renamed.hash) else { continue }
        known.counts[id.byteHash] = number
        return renamed
      }
    }
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

/// Hashes, which are told apart by themselves.
private struct HashSet: Sendable {
  /// 0 where there is none; their number is a power of two.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0
  /// The last number that was put behind each id that occurs more than once.
  var counts: [UInt64: Int] = [:]

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
