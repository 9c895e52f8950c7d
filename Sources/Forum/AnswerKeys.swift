import CBytes

/// The keys of a table, numbered in the order in which they came.
public struct AnswerKeys: Sendable {
  @usableFromInline package private(set) var all: [AnswerKey] = []
  /// Their count is a power of two, at least twice that of the keys.
  private var slots: [Slot] = []

  /// The number of a key, from 1 on, and a part of its hash: the key itself, which lies far away, is
  /// looked at only where that part is the same.
  private struct Slot {
    var number: Int32 = 0
    var tag: UInt32 = 0
  }

  @usableFromInline
  package init() {}

  /// Nil where it is not among them.
  @usableFromInline
  package func number(of key: AnswerKey) -> Int? {
    guard !all.isEmpty, case let number = slots[slot(of: key)].number, number > 0 else {
      return nil
    }
    return Int(number) - 1
  }

  /// The number of the key, which is the count of those before it where it is new.
  @usableFromInline
  package mutating func add(_ key: AnswerKey) -> Int {
    if all.count * 2 >= slots.count { reserve(max(8, all.count * 2)) }
    let slot = slot(of: key)
    if slots[slot].number == 0 {
      all.append(key)
      slots[slot] = Slot(number: Int32(all.count), tag: tag(of: key))
    }
    return Int(slots[slot].number) - 1
  }

  /// Has the place of a key at hand for when it is asked for, a few keys later: the place of each is
  /// somewhere else in memory.
  @usableFromInline
  package func expect(_ key: AnswerKey) {
    slots.withUnsafeBytes { bytes in
      guard !slots.isEmpty, let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
      let size = MemoryLayout<Slot>.stride
      bytes_prefetch(start + (key.place & (slots.count - 1)) * size, size)
    }
  }

  /// Makes room for so many.
  @usableFromInline
  package mutating func reserve(_ count: Int) {
    var size = max(16, slots.count)
    while size < count * 2 { size *= 2 }
    guard size > slots.count else { return }
    all.reserveCapacity(count)
    slots = Array(repeating: Slot(), count: size)
    for (number, key) in all.enumerated() {
      slots[slot(of: key)] = Slot(number: Int32(number + 1), tag: tag(of: key))
    }
  }

  /// The slot that holds the key, or the empty one where it belongs.
  private func slot(of key: AnswerKey) -> Int {
    let mask = slots.count - 1
    let tag = tag(of: key)
    var place = key.place & mask
    while case let slot = slots[place], slot.number != 0,
      slot.tag != tag || all[Int(slot.number) - 1] != key
    {
      place = (place + 1) & mask
    }
    return place
  }

  /// Of bits that the place in the table does not come from.
  private func tag(of key: AnswerKey) -> UInt32 {
    UInt32(truncatingIfNeeded: UInt(bitPattern: key.place) >> 32)
  }
}
