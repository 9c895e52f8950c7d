import Archive
import ArgumentParser
import Ledger

/// `rounds votes merge`: other ledgers into the reader's own, or into a new one.
struct VotesMergeCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take in what other ledgers have.",
    discussion: """
      The lines that are not in your ledger yet are appended to it. In which order ledgers are \
      merged, and how often, makes no difference.
      """)

  @Argument(
    help: ArgumentHelp("Ledgers; - is standard input.", valueName: "file"), completion: .file())
  var file: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the union of the ledgers here, or for - to standard output, and leave your own alone.",
      valueName: "out"))
  var output: String?

  func run(in environment: Environment, to printer: Output) throws(Failure) -> Status {
    var union = LedgerLines()
    var isEmpty = true
    for path in file {
      let bytes = try bytes(of: path)
      isEmpty = isEmpty && bytes.isEmpty
      union.formUnion(bytes) { line, reason in
        Notice("\(path):\(line): warning: skipped: \(reason)").print()
      }
    }
    guard union.count > 0 || isEmpty else {
      throw Failure(.badData, "there is no event in what was given; give ledgers")
    }
    do {
      switch output {
      case "-"?: try printer.add(json: union.bytes)
      case let path?:
        let destination = try Destination(path)
        try destination.write(json: union.bytes)
        try destination.complete()
      case nil:
        var journal = Journal(path: environment.own.ledger)
        let count = try journal.merge(union)
        try printer.print(count == 1 ? "1 event is new" : "\(count) events are new")
      }
    } catch let error as Failure {
      throw error
    } catch let error as FileError {
      throw Failure(unwritable: error)
    } catch { throw Failure(.inputOutput, "\(error)") }
    return .fine
  }

  private func bytes(of path: String) throws(Failure) -> [UInt8] {
    do throws(FileError) {
      let source = try Source.open(path == "-" ? .standardInput : .path(path))
      return withExtendedLifetime(source) { Array(source.bytes) }
    } catch { throw Failure(.noInput, "\(error)") }
  }
}

/// `rounds votes compact`: the ledger without what no longer counts.
struct VotesCompactCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Keep only the events that stand in your ledger.",
    discussion: """
      The ledger as it was is kept beside the new one until the next time, with .old after its \
      name. What has been replaced can no longer be brought back by undo.
      """)

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    var journal = Journal(path: environment.own.ledger)
    do {
      let (before, after) = try journal.compact()
      try output.print("\(before) events before, \(after) now")
    } catch let error as Failure { throw error } catch { throw Failure(.inputOutput, "\(error)") }
    return .fine
  }
}
