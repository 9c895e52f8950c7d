import ArgumentParser

/// What of the reader's doings is kept, and where.
struct KeepingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Vote with a group: a folder that holds one ledger a voter.", valueName: "folder"))
  var ballots: String?

  @Option(
    help: ArgumentHelp(
      "The name to vote under in the group; without, the user's.", valueName: "name"))
  var voter: String?

  @Flag(name: .customLong("no-history"), help: "Do not keep what is read.")
  var noHistory = false

  @Flag(help: "Begin at the start, not where you were the last time.")
  var fresh = false

  func validate() throws {
    if voter != nil, ballots == nil {
      throw ValidationError("--voter names who votes in a group: give --ballots FOLDER, too")
    }
  }

  var keepsHistory: Bool { !noHistory }
}
