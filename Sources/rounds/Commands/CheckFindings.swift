import Archive
import Importers

/// What `rounds check` has found in archives and in what could become one.
struct CheckFindings {
  private(set) var problems: [Problem] = []
  private(set) var errors = 0
  private var warnings = 0
  private var files = 0
  private var threads = 0
  private var answers = 0
  /// How what is no archive yet is to be read.
  private let options: ImportOptions

  init(_ options: ImportOptions) { self.options = options }

  /// Problems that were counted and not kept.
  var untold: Int { errors + warnings - problems.count }

  /// Those of one file in the order of their places.
  var inOrder: [Problem] {
    var places: [String: Int] = [:]
    let keys = problems.enumerated().map { number, problem in
      let file = places[problem.file] ?? places.count
      places[problem.file] = file
      return (file, problem.line, problem.column, number)
    }
    return keys.sorted(by: <).map { problems[$0.3] }
  }

  mutating func add(archives paths: [String]) throws(Failure) {
    let archive = try OpenedArchive(paths, isThorough: true)
    let duplicates = archive.index.duplicates()
    problems += archive.problems + duplicates
    errors += archive.summary.errors
    warnings += archive.summary.warnings + duplicates.count
    files += archive.summary.files
    threads += archive.index.threadCount
    answers += archive.index.answerCount
  }

  /// Reads an input as an import would, and keeps nothing of it.
  mutating func add(_ input: Input, as format: ImportFormat) throws(Failure) {
    let run = ImportRun(take: { _ in })
    do throws(ImportError) {
      try format.importer(options).read([input], into: run)
    } catch {
      guard case .badData(let problem) = error else { throw Failure(error) }
      run.note(problem)
    }
    let summary = run.summary
    problems += summary.problems
    errors += summary.errorCount
    warnings += summary.problemCount - summary.errorCount
    files += 1
    threads += summary.threads
    answers += summary.answers
  }

  var summary: String {
    [
      counted(errors, "error"), counted(warnings, "warning"), counted(files, "file"),
      counted(threads, "thread"), counted(answers, "answer"),
    ].joined(separator: ", ")
  }
}
