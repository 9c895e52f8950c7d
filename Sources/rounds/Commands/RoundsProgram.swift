import ArgumentParser

/// The command line: what `rounds` is called with.
struct RoundsProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounds",
    abstract: "Read doctors' answers in the terminal.",
    usage: """
      rounds [PATH ...]
      rounds list [PATH ...] [--specialty S] [--search WORDS] [--sort ORDER] [--limit N] [--json]
      rounds show ID [PATH ...] [--json | --markdown | --plain | --raw]
      rounds specialties [PATH ...] [--json]
      rounds check PATH ...
      rounds import FORMAT INPUT ... -o OUT.jsonl
      rounds export [PATH ...] --format FORMAT [-o OUT]
      rounds merge PATH ... -o OUT.jsonl
      rounds diff OLD NEW [--json]
      rounds stats [PATH ...] [--json]
      rounds votes [list [PATH ...] | path | export | merge FILE ... | compact]
      rounds marks [PATH ...] [--search WORDS] [--json]
      rounds history [path | clear]
      rounds keys | themes | paths
      """,
    discussion: """
      A PATH is a file of JSON (.json, .jsonl, .ndjson), a folder of them, or - for standard \
      input. Without one, the sample archive that is built in is opened. A file that is called \
      as a command is, "list" say, is given as ./list.
      """,
    version: "rounds 0.1.0",
    subcommands: [
      BrowseCommand.self, ListCommand.self, ShowCommand.self, SpecialtiesCommand.self,
      CheckCommand.self, ImportCommand.self, ExportCommand.self, MergeCommand.self,
      DiffCommand.self, StatsCommand.self, VotesCommand.self, MarksCommand.self,
      HistoryCommand.self, KeysCommand.self, ThemesCommand.self, PathsCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  @OptionGroup var looks: LookOptions
}

/// A command of the program, run with what was read from outside and a place to print.
protocol RoundsCommand: ParsableCommand {
  func run(in environment: Environment, to output: Output) throws(Failure) -> Status
}
