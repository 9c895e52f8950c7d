import Tables
import TestSupport
import Testing

/// The rows of a text and the lines they begin on, fed in pieces.
private func rows(
  _ text: String, delimiter: Character = ",", piece: Int = .max, limit: Int = CSVReader.rowLimit
) throws(CSVReader.Failure) -> [(line: Int, fields: [String])] {
  var reader = CSVReader(delimiter: delimiter.asciiValue ?? 0, rowLimit: limit)
  var found: [(line: Int, fields: [String])] = []
  func take(_ reader: inout CSVReader) {
    while let row = reader.nextRow() {
      found.append(
        (row.line, (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }))
    }
  }
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let bytes = Array(rest.prefix(piece))
    rest = rest.dropFirst(piece)
    try bytes.withUnsafeBufferPointer { (bytes) throws(CSVReader.Failure) in
      try reader.feed(UnsafeRawBufferPointer(bytes))
    }
    take(&reader)
  }
  try reader.finish()
  take(&reader)
  return found
}

@Suite("Comma-separated values")
struct CSVTests {
  static let text =
    "a,b,c\r\n1,\"two, and \"\"two\"\"\",\r\n\r\n"
    + "\"line\r\nand line\",x,\"  kept  \"\nlast, trimmed ,\"\""
  static let fields = [
    ["a", "b", "c"], ["1", "two, and \"two\"", ""], ["line\r\nand line", "x", "  kept  "],
    ["last", "trimmed", ""],
  ]

  @Test("Quotes hold commas, quotes and line ends; blank lines are no rows; lines are counted")
  func reading() throws {
    for piece in [1, 2, 3, 7, .max] {
      let found = try rows(CSVTests.text, piece: piece)
      #expect(found.map(\.fields) == CSVTests.fields)
      #expect(found.map(\.line) == [1, 2, 4, 6])
    }
  }

  @Test("Any end of a line is one, and other delimiters are taken")
  func endsAndDelimiters() throws {
    #expect(try rows("a;b\rc;d\r\n\ne;f", delimiter: ";").map(\.line) == [1, 2, 4])
    #expect(
      try rows("a\t b\t\"c\"\n", delimiter: "\t").map(\.fields) == [["a", "b", "c"]])
    #expect(try rows("").isEmpty)
    #expect(try rows("\n\r\n  \n").isEmpty)
  }

  @Test("A quote that is never closed is an error at its row, whatever is behind it")
  func openQuote() throws {
    #expect(throws: CSVReader.Failure.openQuote(line: 2)) { try rows("a,b\n1,\"2\n3,4\n5,6") }
    #expect(throws: CSVReader.Failure.tooLarge(line: 2)) {
      try rows("a,b\n1,\"" + String(repeating: "x\n", count: 1000), piece: 100, limit: 50)
    }
  }

  @Test("What is written is read again, any bytes of UTF-8")
  func writing() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      ",", "\"", "\n", "\r", "\r\n", " ", "\t", "a", "é", "整形", "\u{0}", "=1+1", "\u{FEFF}", "🙂",
    ]
    for _ in 0..<200 {
      var written: [[String]] = []
      var writer = CSVWriter()
      for _ in 0..<5 {
        let row = (0..<4).map { column in
          (column == 0 ? "x" : "")
            + (0..<Int.random(in: 0..<6, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        written.append(row)
        writer.row(row)
      }
      let read = try rows(String(decoding: writer.bytes, as: UTF8.self), piece: 3)
      #expect(read.map(\.fields) == written)
    }
  }
}
