import ArgumentParser

/// `rounds list`: the threads of an archive, one a line.
struct ListCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the threads of an archive, one a line.")

  @OptionGroup var archive: ArchiveArguments
  @OptionGroup var selected: SelectionOptions

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    try ThreadListing(
      paths: archive.path, selection: selected.selection(in: environment), isJSON: json
    )
    .print(to: output, try looks.ink(in: environment))
  }
}
