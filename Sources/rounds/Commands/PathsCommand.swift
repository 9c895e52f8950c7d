import ArgumentParser

/// `rounds paths`: which files the program reads and writes.
struct PathsCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Print the files that the program keeps.")

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let paths = [
      ("config", environment.configFolder), ("themes", environment.themesFolder),
      ("specialties", environment.specialtiesFile),
      ("ledger", environment.own.ledger), ("history", environment.own.history),
      ("places", environment.own.places),
    ]
    for (name, path) in paths { try output.print("\(name)\t\(environment.shown(path))") }
    return .fine
  }
}
