/// Sorts rows by a number each, a byte at a time from the least: rows of equal numbers stay in
/// their order.
///
/// Linear in the number of rows; a byte that all numbers share costs one look.
struct RadixSort {
  private var keys: [UInt64]
  private var rows: [Int32]

  /// `keys` are the rows' numbers, in the rows' order.
  static func sorted(_ rows: [Int32], by keys: [UInt64]) -> [Int32] {
    var sort = RadixSort(keys: keys, rows: rows)
    let differing = keys.reduce(0) { $0 | ($1 ^ keys[0]) }
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
      sort.pass(shift: shift)
    }
    return sort.rows
  }

  private mutating func pass(shift: UInt64) {
    let count = rows.count
    var starts = [Int](repeating: 0, count: 257)
    for key in keys { starts[Int(key >> shift & 0xFF) + 1] += 1 }
    for digit in 1...256 { starts[digit] += starts[digit - 1] }
    var newRows: [Int32] = []
    let newKeys = [UInt64](unsafeUninitializedCapacity: count) { keysOut, keysCount in
      newRows = [Int32](unsafeUninitializedCapacity: count) { rowsOut, rowsCount in
        for index in 0..<count {
          let digit = Int(keys[index] >> shift & 0xFF)
          keysOut[starts[digit]] = keys[index]
          rowsOut[starts[digit]] = rows[index]
          starts[digit] += 1
        }
        rowsCount = count
      }
      keysCount = count
    }
    keys = newKeys
    rows = newRows
  }
}
