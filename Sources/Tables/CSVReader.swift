import CCSV

/// Comma-separated values (RFC 4180) on their way in: bytes are fed, rows come out.
package struct CSVReader: ~Copyable {
  private let table: OpaquePointer?

  /// No row may have more bytes; what does is a quote that was never closed.
  package static let rowLimit = 1 << 27

  package init(delimiter: UInt8, rowLimit: Int = CSVReader.rowLimit) {
    table = csv_table_open(delimiter, rowLimit)
  }

  deinit { if let table { csv_table_close(table) } }

  /// Why rows cannot be read any further, with the line on which the last one begins.
  package enum Failure: Error, Equatable {
    case openQuote(line: Int)
    case tooLarge(line: Int)
  }

  /// Takes the next bytes of the text; rows of earlier ones that were not taken are gone.
  package mutating func feed(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    try check(table.map { csv_table_feed($0, bytes.baseAddress, bytes.count) })
  }

  /// Takes the end of the text.
  package mutating func finish() throws(Failure) {
    try check(table.map { csv_table_finish($0) })
  }

  /// The next row that is complete; it stays where it is until the reader is fed again.
  package mutating func nextRow() -> CSVRow? {
    var bytes = CSVRowBytes()
    guard let table, csv_table_next(table, &bytes) else { return nil }
    return CSVRow(bytes)
  }

  private func check(_ state: CSVState?) throws(Failure) {
    let line = table.map { Int(csv_table_line($0)) } ?? 0
    switch state {
    case .fine: return
    case .openQuote: throw .openQuote(line: line)
    case .tooLarge, nil: throw .tooLarge(line: line)
    }
  }
}

/// The fields of one row, as bytes that lie in the reader.
package struct CSVRow {
  /// The line that it begins on, from 1.
  package let line: Int
  /// The fields one behind the other.
  package let bytes: UnsafeRawBufferPointer
  /// Where each field ends.
  package let ends: UnsafeBufferPointer<Int>

  init(_ row: CSVRowBytes) {
    line = Int(row.line)
    ends =
      row.ends.map {
        UnsafeBufferPointer(
          start: UnsafeRawPointer($0).assumingMemoryBound(to: Int.self), count: Int(row.count))
      } ?? UnsafeBufferPointer(start: nil, count: 0)
    bytes = UnsafeRawBufferPointer(start: row.bytes, count: ends.last ?? 0)
  }

  package var count: Int { ends.count }

  package subscript(place: Int) -> UnsafeRawBufferPointer {
    let start = place == 0 ? 0 : ends[place - 1]
    return UnsafeRawBufferPointer(rebasing: bytes[start..<ends[place]])
  }
}
