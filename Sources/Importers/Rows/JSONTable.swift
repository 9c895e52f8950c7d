import Archive
import JSON

/// One file of rows as objects: an array of them, or one a line.
struct JSONTable {
  private let text: DecodedText
  private let source: Source
  private let run: ImportRun

  /// No row may have more bytes.
  private static let rowLimit = 1 << 27

  init(_ text: DecodedText, of source: Source, _ run: ImportRun) {
    self.text = text
    self.source = source
    self.run = run
  }

  /// Whether a file of no telling name begins as JSON does.
  static func looksLikeOne(_ bytes: some Sequence<UInt8>, name: String) -> Bool {
    guard !TableHead.isTable(name: name) else { return false }
    // In 16 bits a character every other byte is 0.
    let first = bytes.first { !$0.isSpaceOrMark }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  func read(into store: inout RowStore, _ columns: ColumnReading) throws(ImportError) {
    guard var walk = RowWalk(text.bytes, isLines: source.kind == .jsonLines) else {
      throw .badData(Problem(file: source.name, wholeFile: "the file is empty"))
    }
    let again = walk
    var names: [String] = []
    var places: [String: Int] = [:]
    while let row = walk.next() {
      for cell in row.cells where places[cell.path] == nil {
        places[cell.path] = names.count
        names.append(cell.path)
      }
    }
    var positions = TextPositionFinder(bytes: text.bytes)
    let problems = walk.problems.map { found in
      problem(at: positions.position(of: found.offset), found.message)
    }
    if walk.isCut, let last = walk.problems.last {
      let message = "\(last.message); the table was cut short, give the whole of it"
      throw .badData(problem(at: positions.position(of: last.offset), message))
    }
    guard !names.isEmpty else {
      throw .badData(
        problems.first
          ?? Problem(
            file: source.name, wholeFile: "this is no table: an array of objects, or one a line"))
    }
    for problem in problems { run.note(problem) }
    store.add(
      RowTable(file: source.name, columns: try columns(names, source.name), isJSON: true))
    positions = TextPositionFinder(bytes: text.bytes)
    walk = again
    while let row = walk.next() {
      let line = positions.position(of: row.offset).line
      try add(row, line: line, to: &store, places)
    }
  }

  private func problem(at place: TextPosition, _ message: String) -> Problem {
    Problem(
      file: source.name, line: place.line, column: place.column, severity: .error,
      message: message)
  }

  private func add(
    _ row: RowWalk.Row, line: Int, to store: inout RowStore, _ places: [String: Int]
  ) throws(ImportError) {
    var cells = [Range<Int>?](repeating: nil, count: places.count)
    var size = 0
    for cell in row.cells {
      guard let place = places[cell.path] else { continue }
      size += cell.range.count
      cells[place] = cell.range
    }
    guard size <= JSONTable.rowLimit else {
      let place = TextPosition(line: line, column: 1)
      throw .badData(problem(at: place, "this row has more than 128 MB; no archive can hold it"))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    let ends = cells.map { range in
      if let range { bytes += text.bytes[range] }
      return bytes.count
    }
    try bytes.withUnsafeBufferPointer { (bytes) throws(ImportError) in
      try store.add(line: line, ends: ends, UnsafeRawBufferPointer(bytes))
    }
  }
}

extension UInt8 {
  fileprivate var isSpaceOrMark: Bool { self <= 0x20 || self >= 0xBB }
}
