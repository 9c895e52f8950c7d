import Archive
import JSON
import Tables

/// Tables with a row an answer, or a row a pair.
struct RowImporter: Importer {
  private let encoding: String?
  private let choices: [FieldChoice]
  private let group: String?

  init(_ options: ImportOptions) throws(ImportError) {
    encoding = options.encoding
    group = options.group
    var choices: [FieldChoice] = []
    for column in options.columns { choices.append(try FieldChoice(column)) }
    self.choices = choices
  }

  static let help = """
    tables as CSV (also with semicolons, tabs or bars), as an array of objects in JSON, or as \
    JSON Lines, with a row an answer or a row a pair. Rows of one thread share an address or a \
    number of the question, else its words, and need not stand together; --group COLUMN names \
    what they share. Columns are known by their names, case and separators aside: question, \
    questionText, answer, answerText, author, city, specialty, upvotes, date, tags, url and \
    many more; --map FIELD=COLUMN says what a column holds. The fields are \
    \(RowField.allCases.map(\.rawValue).joined(separator: ", ")), in which “question.” may be \
    left out. Other columns are kept as additional properties. The character set is that of the \
    byte-order mark or of --encoding, else UTF-8 where the file is UTF-8, else a guess, which is \
    said. A table that 'rounds export --format csv' wrote becomes the same archive again.
    """

  static func recognizes(_ sample: InputSample) -> Bool {
    if JSONTable.looksLikeOne(sample.bytes, name: sample.name) {
      let json = JSONBeginning(sample.bytes)
      return !json.isArchive && TableColumns(json.keys).isComplete
    }
    guard let head = TableHead(beginning: sample.bytes, file: sample.name) else { return false }
    return head.names.count > 1 && TableColumns(head.names).isComplete
  }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {
    let files = try InputFiles(inputs, "table (.csv, .tsv, .json or .jsonl)", run: run) {
      FileKind(name: $0) != .either || TableHead.isTable(name: $0)
    }
    var store = RowStore(run)
    var firstProblem: Problem?
    try files.forEach { source throws(ImportError) in
      let count = store.tableCount
      do throws(ImportError) { try read(source, into: &store, run) } catch {
        // One of several tables that is none is passed over; one that is damaged is not.
        guard files.count > 1, store.tableCount == count, case .badData(let problem) = error else {
          throw error
        }
        firstProblem = firstProblem ?? problem
        run.note(problem)
      }
    }
    let firstError = run.summary.problems.first { $0.severity == .error }
    if store.isEmpty, let problem = firstProblem ?? firstError { throw .badData(problem) }
    try store.forEachThread { thread throws(ImportError) in try run.emit(thread) }
  }

  private func read(
    _ source: Source, into store: inout RowStore, _ run: ImportRun
  ) throws(ImportError) {
    if source.kind != .either || JSONTable.looksLikeOne(source.bytes, name: source.name) {
      let text = try DecodedText(source, given: encoding, run: run)
      try JSONTable(text, of: source, run).read(into: &store, columns)
    } else {
      try CSVTable(source, encoding: encoding, run).read(into: &store, columns)
    }
  }

  /// What a table's columns hold; there have to be some of both kinds.
  private func columns(
    _ names: [String], _ file: String
  ) throws(ImportError) -> TableColumns {
    let columns = try TableColumns(names, choices: choices, group: group, file: file)
    let lack = columns.hasAnswer ? "question.title" : "answer.text"
    guard columns.isComplete else {
      throw .badData(
        Problem(
          file: file,
          wholeFile: "no column is known to hold \(lack); name it with --map \(lack)=COLUMN: "
            + "there are \(TableColumns.list(names))"))
    }
    return columns
  }
}

/// Decides what the columns of a table hold.
typealias ColumnReading = (
  _ names: [String], _ file: String
) throws(ImportError) -> TableColumns
