import Archive
import ArgumentParser
import Drawing
import Forum
import JSON
import Ledger

/// `rounds votes`: the reader's own votes, and the files they are in.
struct VotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "votes", abstract: "Print, unite or tidy your own votes.",
    subcommands: [
      VotesListCommand.self, VotesPathCommand.self, VotesExportCommand.self,
      VotesMergeCommand.self, VotesCompactCommand.self,
    ],
    defaultSubcommand: VotesListCommand.self)
}

/// `rounds votes list`: every vote that stands.
struct VotesListCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print your votes, the last one first.")

  @Argument(
    help: ArgumentHelp(
      "An archive, to name the threads and to tell which answers are no longer there.",
      valueName: "path"),
    completion: .file())
  var path: [String] = []

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let archive = path.isEmpty ? nil : try OpenedArchive(path).index
    let lines = try environment.ledgerLines().standingEvents.reversed().compactMap {
      VoteLine($0, in: archive)
    }
    if json {
      for line in lines { try output.add(json: line.json) }
    } else {
      try TextTable(columns: VoteLine.columns, rows: lines.map(\.cells)).print(
        to: output, try looks.ink(in: environment))
    }
    return .fine
  }
}

/// `rounds votes path`: where they are.
struct VotesPathCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the file that your votes are in.")

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    try output.print(environment.shown(environment.own.ledger))
    return .fine
  }
}

/// `rounds votes export`: the events that stand, in the ledger's own format.
struct VotesExportCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the events that stand, one JSON object a line.")

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    try output.add(json: try environment.ledgerLines().standing.bytes)
    return .fine
  }
}

extension Environment {
  /// What the ledger has; no file is nothing.
  func ledgerLines() throws(Failure) -> LedgerLines {
    let path = own.ledger
    do {
      return LedgerLines(try WholeFile(path: path).read()) { line, _, reason in
        Notice("\(path):\(line): warning: skipped: \(reason)").print()
      }
    } catch { throw Failure(.inputOutput, "\(error)") }
  }
}
