/// A value for each of many answers: two arrays and no object an entry, so that a million of them
/// are made in the time of a blink.
package struct AnswerTable<Value: Sendable>: Sendable {
  /// In the order in which they came.
  @usableFromInline package private(set) var entries: [(key: AnswerKey, value: Value)] = []
  /// Numbers of entries, from 1 on; 0 is an empty slot. Their count is a power of two.
  @usableFromInline var slots: [Int32] = []

  @inlinable
  package init() {}

  @inlinable package var count: Int { entries.count }

  @inlinable
  package subscript(key: AnswerKey) -> Value? {
    guard !entries.isEmpty else { return nil }
    let number = slots[slot(of: key)]
    return number == 0 ? nil : entries[Int(number) - 1].value
  }

  @inlinable
  package mutating func set(_ value: Value, for key: AnswerKey) {
    update(key, from: value) { $0 = value }
  }

  /// Changes the value of a key, which is `start` where it has none yet.
  @inlinable
  package mutating func update(_ key: AnswerKey, from start: Value, _ change: (inout Value) -> Void)
  {
    if entries.count * 2 >= slots.count { grow() }
    let slot = slot(of: key)
    if slots[slot] == 0 {
      append(key, start)
      slots[slot] = Int32(entries.count)
    }
    changeEntry(Int(slots[slot]) - 1, change)
  }

  @usableFromInline
  mutating func append(_ key: AnswerKey, _ value: Value) { entries.append((key, value)) }

  @usableFromInline
  mutating func changeEntry(_ number: Int, _ change: (inout Value) -> Void) {
    change(&entries[number].value)
  }

  /// The slot that holds the key, or the empty one where it belongs.
  @inlinable
  func slot(of key: AnswerKey) -> Int {
    let mask = slots.count - 1
    var slot = key.place & mask
    while slots[slot] != 0, entries[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
    return slot
  }

  @usableFromInline
  mutating func grow() {
    slots = Array(repeating: 0, count: max(16, slots.count * 4))
    for (number, entry) in entries.enumerated() {
      slots[slot(of: entry.key)] = Int32(number + 1)
    }
  }
}
