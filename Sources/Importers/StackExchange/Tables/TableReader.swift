import Archive
import CXML
import Glibc

/// What is given the rows of tables.
protocol RowTaker: AnyObject {
  /// Says which file a table is in, before its rows are taken.
  func begin(_ table: DumpTable, in file: String) throws(ImportError)
  func take(_ row: DumpRow, of table: DumpTable) throws(ImportError)
}

/// Reads the XML of one table of a dump, and hands over its rows as they come.
final class TableReader {
  /// Of the file, for messages.
  let name: String
  private let read: (UnsafeMutableRawBufferPointer) throws(ImportError) -> Int
  private let run: ImportRun
  private let taker: any RowTaker
  /// Known once the reading has begun.
  private var table: DumpTable?
  private var error: ImportError?

  /// `read` fills memory with the next bytes and gives their number, 0 at the end.
  init(
    name: String, run: ImportRun,
    into taker: any RowTaker,
    read: @escaping (UnsafeMutableRawBufferPointer) throws(ImportError) -> Int
  ) {
    self.name = name
    self.run = run
    self.read = read
    self.taker = taker
  }

  /// Throws where the XML is none, is damaged, or has something else in it than rows.
  func readRows() throws(ImportError) {
    var problem = XMLProblem()
    let reading = XMLReading(
      context: Unmanaged.passUnretained(self).toOpaque(),
      read: { context, buffer, size in
        TableReader.at(context) { reader throws(ImportError) in
          try reader.read(UnsafeMutableRawBufferPointer(start: buffer, count: size))
        } ?? 0
      },
      begin: { context, root in
        TableReader.at(context) { reader throws(ImportError) in
          try reader.begin(String(cString: root))
        } != nil
      },
      row: { context, row in
        TableReader.at(context) { reader throws(ImportError) in try reader.take(row) } != nil
      },
      mended: { context, problem in
        _ = TableReader.at(context) { reader throws(ImportError) in
          reader.run.note(reader.problem(problem, .warning))
        }
      })
    let isWellFormed = TableReader.withColumnNames {
      xml_read_rows(reading, $0.baseAddress, $0.count, &problem)
    }
    if let error { throw error }
    guard isWellFormed else { throw .badData(self.problem(problem, .error)) }
  }

  private func begin(_ root: String) throws(ImportError) {
    guard let table = DumpTable(root: root) else {
      throw .badData(
        Problem(
          file: name,
          wholeFile: "<\(root)> is no table of a Stack Exchange dump; give one that has <posts>"))
    }
    self.table = table
    try taker.begin(table, in: name)
  }

  private func take(_ row: XMLRow) throws(ImportError) {
    guard strcmp(row.name, "row") == 0, let table else {
      let name = String(cString: row.name)
      throw .badData(
        Problem(
          file: self.name, line: Int(row.line), column: Int(row.column), severity: .error,
          message: "<\(name)> stands where only <row> can; \(TableReader.remedy)"))
    }
    try taker.take(DumpRow(values: row.values, line: Int(row.line)), of: table)
  }

  private func problem(_ problem: XMLProblem, _ severity: Problem.Severity) -> Problem {
    let message = withUnsafeBytes(of: problem.message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    return Problem(
      file: name, line: Int(problem.line), column: Int(problem.column), severity: severity,
      message: severity == .error ? "\(message); \(TableReader.remedy)" : message)
  }

  private static let remedy = "get the dump again, or mend it"

  /// Nil where the reader has failed, which is said to its caller in the end.
  private static func at<Result>(
    _ context: UnsafeMutableRawPointer?, _ body: (TableReader) throws(ImportError) -> Result
  ) -> Result? {
    guard let context else { return nil }
    let reader = Unmanaged<TableReader>.fromOpaque(context).takeUnretainedValue()
    guard reader.error == nil else { return nil }
    do throws(ImportError) { return try body(reader) } catch {
      reader.error = error
      return nil
    }
  }

  /// The columns' names as C has them.
  private static func withColumnNames<Result>(
    _ body: (UnsafeBufferPointer<UnsafePointer<CChar>>) -> Result
  ) -> Result {
    let names = DumpColumn.allCases.map { Array($0.name.utf8CString) }
    let starts = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    return names.flatMap { $0 }.withUnsafeBufferPointer { text in
      let pointers = names.indices.compactMap { text.baseAddress?.advanced(by: starts[$0]) }
      return pointers.withUnsafeBufferPointer(body)
    }
  }
}
