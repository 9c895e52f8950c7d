/// A set of rows of the index: a bit a row.
struct RowSet: Equatable, Sendable {
  private var words: [UInt64] = []
  private(set) var count = 0

  init(_ rows: some Sequence<Int32> = []) { insert(rows) }

  func contains(_ row: Int32) -> Bool {
    let word = Int(row) >> 6
    return word < words.count && words[word] >> UInt64(row & 63) & 1 == 1
  }

  mutating func insert(_ row: Int32) {
    let word = Int(row) >> 6
    if word >= words.count {
      words += repeatElement(0, count: word + 1 - words.count)
    }
    let bit: UInt64 = 1 << UInt64(row & 63)
    if words[word] & bit == 0 { count += 1 }
    words[word] |= bit
  }

  mutating func insert(_ rows: some Sequence<Int32>) { for row in rows { insert(row) } }

  func union(_ other: RowSet) -> RowSet {
    var union = self
    union.insert(other.rows)
    return union
  }

  func subtracting(_ other: RowSet) -> RowSet {
    var rest = self
    for (number, word) in other.words.enumerated().prefix(words.count) {
      rest.words[number] &= ~word
    }
    rest.count = rest.words.reduce(0) { $0 + $1.nonzeroBitCount }
    return rest
  }

  /// In the archive's order.
  var rows: [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(count)
    for (number, word) in words.enumerated() {
      var word = word
      while word != 0 {
        rows.append(Int32(number << 6 + word.trailingZeroBitCount))
        word &= word - 1
      }
    }
    return rows
  }
}
