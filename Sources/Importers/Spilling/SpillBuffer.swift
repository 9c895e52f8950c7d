/// Memory of a given size that holds records: their bytes from its start on, the list of where
/// they are from its end down.
final class SpillBuffer {
  private let memory: UnsafeMutableRawBufferPointer
  /// How many bytes the records take.
  private var used = 0
  private(set) var count = 0

  private struct Entry {
    let prefix: UInt64
    let offset: Int
  }

  init(size: Int) {
    let size = size & ~(MemoryLayout<Entry>.stride - 1)
    memory = .allocate(byteCount: size, alignment: MemoryLayout<Entry>.alignment)
  }

  deinit { memory.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// False where there is no room for the record.
  func add(_ key: UnsafeRawBufferPointer, _ payload: UnsafeRawBufferPointer) -> Bool {
    let header = SpillHeader(key, payload)
    let listed = (count + 1) * MemoryLayout<Entry>.stride
    guard let base = memory.baseAddress, header.length <= memory.count - used - listed else {
      return false
    }
    let record = base + used
    record.storeBytes(of: header.key, as: UInt32.self)
    record.storeBytes(of: header.payload, toByteOffset: 4, as: UInt32.self)
    let body = UnsafeMutableRawBufferPointer(
      start: record + SpillHeader.size, count: key.count + payload.count)
    body.copyMemory(from: key)
    UnsafeMutableRawBufferPointer(rebasing: body[key.count...]).copyMemory(from: payload)
    let entry = Entry(prefix: SpillKey.prefix(of: key), offset: used)
    (base + memory.count - listed).storeBytes(of: entry, as: Entry.self)
    used += header.length
    count += 1
    return true
  }

  func sort() {
    var entries = entries
    entries.sort { one, other in
      if one.prefix != other.prefix { return one.prefix < other.prefix }
      let order = SpillKey.order(key(of: one), key(of: other))
      return order == 0 ? one.offset < other.offset : order < 0
    }
  }

  /// A record's bytes, header and all; by its place in the order once they are sorted.
  func bytes(_ place: Int) -> UnsafeRawBufferPointer { bytes(of: entries[place]) }

  func removeAll() { (used, count) = (0, 0) }

  private var entries: UnsafeMutableBufferPointer<Entry> {
    let size = count * MemoryLayout<Entry>.stride
    let listed = UnsafeMutableRawBufferPointer(rebasing: memory[(memory.count - size)...])
    return listed.bindMemory(to: Entry.self)
  }

  private func bytes(of entry: Entry) -> UnsafeRawBufferPointer {
    let record = UnsafeRawBufferPointer(rebasing: memory[entry.offset...])
    return UnsafeRawBufferPointer(rebasing: record[..<SpillHeader(record).length])
  }

  private func key(of entry: Entry) -> UnsafeRawBufferPointer {
    SpillRecord(bytes(of: entry)).key
  }
}
