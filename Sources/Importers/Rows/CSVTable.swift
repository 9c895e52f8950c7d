import Archive
import Tables

/// One file of comma-separated values.
struct CSVTable {
  private let source: Source
  private let pieces: DecodedPieces
  private let run: ImportRun

  init(_ source: Source, encoding: String?, _ run: ImportRun) throws(ImportError) {
    self.source = source
    self.run = run
    pieces = try DecodedPieces(source, given: encoding, run: run)
  }

  func read(into store: inout RowStore, _ columns: ColumnReading) throws(ImportError) {
    var reader: CSVReader?
    var width = 0
    var isHead = true
    try pieces.forEach { piece throws(ImportError) in
      if reader == nil {
        guard let head = TableHead(piece) else { return }
        reader = CSVReader(delimiter: head.delimiter)
        store.add(
          RowTable(
            file: source.name, columns: try columns(head.names, source.name), isJSON: false))
        width = head.names.count
      }
      do throws(CSVReader.Failure) { try reader?.feed(piece) } catch { throw damage(error) }
      try take(&reader, into: &store, width, &isHead)
    }
    guard reader != nil else {
      throw .badData(Problem(file: source.name, wholeFile: "the file is empty"))
    }
    do throws(CSVReader.Failure) { try reader?.finish() } catch { throw damage(error) }
    try take(&reader, into: &store, width, &isHead)
  }

  private func take(
    _ reader: inout CSVReader?, into store: inout RowStore, _ width: Int, _ isHead: inout Bool
  ) throws(ImportError) {
    while let row = reader?.nextRow() {
      if isHead {
        isHead = false
        continue
      }
      if row.count != width {
        let message =
          "the row has \(counted(row.count, "field")) where the first has \(width); "
          + (row.count < width ? "the others are taken for empty" : "the rest is passed over")
        run.note(problem(row.line, .warning, message))
      }
      try store.add(line: row.line, ends: row.ends.prefix(width), row.bytes)
    }
  }

  /// Nobody knows what is lost behind such a place: the table is refused.
  private func damage(_ failure: CSVReader.Failure) -> ImportError {
    switch failure {
    case .openQuote(let line):
      .badData(
        problem(
          line, .error,
          "a quote in this row is never closed: close it, or give the table whole if it was cut"))
    case .tooLarge(let line):
      .badData(
        problem(
          line, .error, "this row has more than 128 MB, so a quote in it is never closed; close it"
        ))
    }
  }

  private func problem(_ line: Int, _ severity: Problem.Severity, _ message: String) -> Problem {
    Problem(file: source.name, line: line, column: 1, severity: severity, message: message)
  }
}
