import CXML

/// Packs rows as bytes that can be kept: the line, then each column that there is.
struct RowPacker {
  private(set) var bytes: [UInt8] = []

  mutating func pack(_ row: DumpRow, _ columns: [DumpColumn]) {
    bytes.removeAll(keepingCapacity: true)
    append(UInt32(truncatingIfNeeded: row.line))
    for column in columns {
      guard let value = row[column] else { continue }
      bytes.append(column.rawValue)
      append(UInt32(value.count))
      bytes.append(contentsOf: value)
    }
  }

  private mutating func append(_ number: UInt32) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }
}

/// Gives rows back from what was packed.
final class RowUnpacker {
  private let values = UnsafeMutablePointer<XMLText>.allocate(capacity: DumpColumn.allCases.count)

  deinit { values.deallocate() }

  /// The row stays until the next one is unpacked, as long as the record's bytes do.
  func row(_ record: UnsafeRawBufferPointer) -> DumpRow {
    let none = XMLText(start: nil, count: 0)
    values.initialize(repeating: none, count: DumpColumn.allCases.count)
    var place = 4
    while place < record.count {
      let count = Int(record.loadUnaligned(fromByteOffset: place + 1, as: UInt32.self))
      let start = record.baseAddress.map { $0 + place + 5 }
      values[Int(record[place])] = XMLText(
        start: start?.assumingMemoryBound(to: UInt8.self), count: count)
      place += 5 + count
    }
    let line = Int(record.loadUnaligned(as: UInt32.self))
    return DumpRow(values: UnsafePointer(values), line: line)
  }
}
