/// The keys of a table, numbered in the order in which they came.
package struct AnswerKeys: Sendable {
  package private(set) var all: [AnswerKey] = []
  /// Numbers of keys, from 1 on; 0 is an empty slot. Their count is a power of two.
  private var slots: [Int32] = []

  package init() {}

  /// Nil where it is not among them.
  package func number(of key: AnswerKey) -> Int? {
    guard !all.isEmpty, case let number = slots[slot(of: key)], number > 0 else { return nil }
    return Int(number) - 1
  }

  /// The number of the key, which is the count of those before it where it is new.
  package mutating func add(_ key: AnswerKey) -> Int {
    if all.count * 3 >= slots.count * 2 { reserve(max(8, all.count * 2)) }
    let slot = slot(of: key)
    if slots[slot] == 0 {
      all.append(key)
      slots[slot] = Int32(all.count)
    }
    return Int(slots[slot]) - 1
  }

  /// Makes room for so many.
  package mutating func reserve(_ count: Int) {
    var size = max(16, slots.count)
    while size * 2 < count * 3 { size *= 2 }
    guard size > slots.count else { return }
    all.reserveCapacity(count)
    slots = Array(repeating: 0, count: size)
    for (number, key) in all.enumerated() { slots[slot(of: key)] = Int32(number + 1) }
  }

  /// The slot that holds the key, or the empty one where it belongs.
  private func slot(of key: AnswerKey) -> Int {
    let mask = slots.count - 1
    var slot = key.place & mask
    while slots[slot] != 0, all[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
    return slot
  }
}
