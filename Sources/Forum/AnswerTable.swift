/// A value for each of many answers: a few arrays and no object an entry, so that a million of them
/// are made in the time of a blink.
public struct AnswerTable<Value: Sendable>: Sendable {
  @usableFromInline var keys = AnswerKeys()
  @usableFromInline var values: [Value] = []

  @inlinable
  package init() {}

  @inlinable package var count: Int { values.count }

  /// In the order in which they came.
  @inlinable package var entries: some Sequence<(key: AnswerKey, value: Value)> {
    zip(keys.all, values).lazy.map { (key: $0, value: $1) }
  }

  @inlinable
  package subscript(key: AnswerKey) -> Value? { keys.number(of: key).map { values[$0] } }

  /// Changes the value of a key, which is `start` where it has none yet.
  @inlinable
  @inline(__always)
  package mutating func update(_ key: AnswerKey, from start: Value, _ change: (inout Value) -> Void)
  {
    let number = keys.add(key)
    if number == values.count { values.append(start) }
    change(&values[number])
  }

  /// The same keys with other values.
  @inlinable
  package func mapValues<Other>(_ other: (Value) -> Other) -> AnswerTable<Other> {
    var table = AnswerTable<Other>()
    (table.keys, table.values) = (keys, values.map(other))
    return table
  }

  /// Tells of a key that will be asked for a few keys later.
  @inlinable
  package func expect(_ key: AnswerKey) { keys.expect(key) }

  /// Makes room for so many entries.
  @inlinable
  package mutating func reserve(_ count: Int) {
    keys.reserve(count)
    values.reserveCapacity(count)
  }
}
