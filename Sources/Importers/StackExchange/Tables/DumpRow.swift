import CXML
import Forum

/// A row of a table: the values of its columns as bytes, which stay as long as the call that gives
/// the row.
struct DumpRow {
  /// One for each column.
  let values: UnsafePointer<XMLText>
  let line: Int

  /// Nil where the row has no such column.
  subscript(column: DumpColumn) -> UnsafeRawBufferPointer? {
    let value = values[Int(column.rawValue)]
    return value.start.map { UnsafeRawBufferPointer(start: $0, count: value.count) }
  }

  func text(_ column: DumpColumn) -> String? {
    self[column].map { String(decoding: $0, as: UTF8.self) }
  }

  func date(_ column: DumpColumn) -> ArchiveDate? {
    self[column].flatMap { ArchiveDate(iso8601: $0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// Nil where there is none, or none that keys can hold.
  func number(_ column: DumpColumn) -> Int? {
    guard let bytes = self[column] else { return nil }
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = bytes.dropFirst(isNegative ? 1 : 0)
    // No number of so few digits is out of range.
    guard 1...16 ~= digits.count else { return nil }
    var number = 0
    for digit in digits {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = digit else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return isNegative ? -number : number
  }

  private static let numbers: [DumpColumn] = [
    .acceptedAnswerId, .score, .viewCount, .ownerUserId, .answerCount, .userId,
  ]
  private static let dates: [DumpColumn] = [.creationDate, .lastEditDate, .closedDate]

  /// Those that have a value which is no number or no date, though it should be.
  var unreadableColumns: [DumpColumn] {
    DumpRow.numbers.filter { self[$0]?.isEmpty == false && number($0) == nil }
      + DumpRow.dates.filter { self[$0]?.isEmpty == false && date($0) == nil }
  }

  /// A number of votes or the like, which archives keep in 32 bits.
  func count(_ column: DumpColumn) -> Int? {
    number(column).map { min(max($0, -Int(Int32.max)), Int(Int32.max)) }
  }
}
