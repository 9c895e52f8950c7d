import ArgumentParser
import Ledger

/// `rounds history`: what was read.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Find or forget the file of what you have read.",
    subcommands: [HistoryPathCommand.self, HistoryClearCommand.self],
    defaultSubcommand: HistoryPathCommand.self)
}

/// `rounds history path`: where it is.
struct HistoryPathCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the file of what you have read.")

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    try output.print(environment.shown(environment.own.history))
    return .fine
  }
}

/// `rounds history clear`: forgets what was read, and where.
struct HistoryClearCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Forget what you have read, and where you were.")

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    for path in [environment.own.history, environment.own.places] {
      do { try WholeFile(path: path).remove() } catch { throw Failure(.inputOutput, "\(error)") }
    }
    return .fine
  }
}
