import Archive
import Tables

/// The first row of comma-separated values, and what stands between its fields.
struct TableHead {
  let delimiter: UInt8
  let names: [String]

  private static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  private static let sampleSize = 1 << 16

  static func isTable(name: String) -> Bool {
    [".csv", ".tsv", ".tab"].contains { name.lowercased().hasSuffix($0) }
  }

  /// From the beginning of a text; nil where there is no row in it.
  ///
  /// The delimiter is the one that has fields known and rows even.
  init?(_ text: UnsafeRawBufferPointer) {
    let sample = UnsafeRawBufferPointer(rebasing: text.prefix(TableHead.sampleSize))
    let isWhole = sample.count == text.count
    var best: (score: (Int, Double, Int), head: TableHead)?
    for delimiter in TableHead.delimiters {
      let rows = TableHead.rows(sample, delimiter, isWhole: isWhole)
      guard let names = rows.first else { continue }
      let even = rows.count { $0.count == names.count }
      let score = (
        names.count > 1 ? TableColumns(names).places.count : 0,
        names.count > 1 ? Double(even) / Double(rows.count) : 0, names.count
      )
      if best.map({ $0.score < score }) ?? true {
        best = (score, TableHead(delimiter: delimiter, names: names))
      }
    }
    guard let best else { return nil }
    self = best.head
  }

  private init(delimiter: UInt8, names: [String]) {
    self.delimiter = delimiter
    self.names = names
  }

  /// Of a file of any character set, from its first bytes.
  init?(beginning bytes: [UInt8], file: String) {
    let isWhole = bytes.count < InputSample.size
    var text: [UInt8] = []
    bytes.withUnsafeBytes { bytes in
      guard let set = try? CharacterSet(of: bytes, isWhole: isWhole),
        var decoder = try? TextDecoder(set.name)
      else { return }
      decoder.decode(bytes, isLast: true, into: &text)
    }
    guard !text.isEmpty, let head = text.withUnsafeBytes({ TableHead($0) }),
      !head.names.contains(where: { $0.utf8.contains(0) })
    else { return nil }
    self = head
  }

  private static func rows(
    _ sample: UnsafeRawBufferPointer, _ delimiter: UInt8, isWhole: Bool
  ) -> [[String]] {
    var reader = CSVReader(delimiter: delimiter)
    var rows: [[String]] = []
    func take(_ reader: inout CSVReader) {
      while let row = reader.nextRow() {
        rows.append((0..<row.count).map { String(decoding: row[$0], as: UTF8.self) })
      }
    }
    try? reader.feed(sample)
    take(&reader)
    // The last row of a sample is cut.
    if isWhole || rows.isEmpty {
      try? reader.finish()
      take(&reader)
    }
    return rows
  }
}
