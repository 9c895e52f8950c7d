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
    var failure: CSVReader.Failure?
    try pieces.forEach { piece throws(ImportError) in
      guard failure == nil else { return }
      if reader == nil {
        guard let head = TableHead(piece) else { return }
        reader = CSVReader(delimiter: head.delimiter)
        store.add(
          RowTable(
            file: source.name, columns: try columns(head.names, source.name), isJSON: false))
        width = head.names.count
      }
      do throws(CSVReader.Failure) { try reader?.feed(piece) } catch { failure = error }
      try take(&reader, into: &store, width, &isHead)
    }
    guard reader != nil else {
      throw .badData(Problem(file: source.name, wholeFile: "the file is empty"))
    }
    if failure == nil {
      do throws(CSVReader.Failure) { try reader?.finish() } catch { failure = error }
      try take(&reader, into: &store, width, &isHead)
    }
    if let failure { note(failure) }
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
        note(
          row.line, .warning,
          "the row has \(counted(row.count, "field")) where the first has \(width); "
            + (row.count < width ? "the others are taken for empty" : "the rest is passed over"))
      }
      try store.add(line: row.line, ends: row.ends.prefix(width), row.bytes)
    }
  }

  private func note(_ failure: CSVReader.Failure) {
    switch failure {
    case .openQuote(let line):
      note(line, .error, "a quote in this row is never closed; what follows was passed over")
    case .tooLarge(let line):
      note(
        line, .error,
        "this row has more than 128 MB, so a quote in it is never closed; "
          + "what follows was passed over")
    }
  }

  private func note(_ line: Int, _ severity: Problem.Severity, _ message: String) {
    run.note(
      Problem(file: source.name, line: line, column: 1, severity: severity, message: message))
  }
}
