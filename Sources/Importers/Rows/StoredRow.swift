/// A row as bytes: the number of its table, its line, where its cells end, the cells.
enum StoredRow {
  private static let fixed = 3 * MemoryLayout<UInt64>.size

  static func bytes(
    table: Int, line: Int, ends: some Collection<Int>, _ cells: UnsafeRawBufferPointer
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fixed + ends.count * 8 + cells.count)
    for number in [table, line, ends.count] { append(number, to: &bytes) }
    for end in ends { append(end, to: &bytes) }
    bytes.append(contentsOf: cells)
    return bytes
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(number)) { bytes.append(contentsOf: $0) }
  }

  /// The row's cells lie in the bytes.
  static func row(_ bytes: UnsafeRawBufferPointer, of tables: [RowTable]) -> Row {
    func number(_ place: Int) -> Int {
      Int(bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
    }
    let count = number(2)
    let content = UnsafeRawBufferPointer(rebasing: bytes[(fixed + count * 8)...])
    var start = 0
    let cells = (0..<count).map { place in
      let end = number(3 + place)
      defer { start = end }
      return UnsafeRawBufferPointer(rebasing: content[start..<end])
    }
    return Row(tables[number(0)], line: number(1), cells: cells)
  }
}
