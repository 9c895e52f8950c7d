import Archive
import ArgumentParser

/// `rounds list`: the threads of an archive, one a line.
struct ListCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the threads of an archive, one a line.")

  @OptionGroup var archive: ArchiveArguments

  @Option(
    help: ArgumentHelp(
      "Only threads that a doctor of this specialty answers; several add up.", valueName: "s"))
  var specialty: [String] = []

  @Option(help: ArgumentHelp("Only threads that contain these words.", valueName: "words"))
  var search: String?

  @Option(
    help: ArgumentHelp(
      "Which threads come first; without, the newest where there are dates.", valueName: "order"))
  var sort: SortOrder?

  @Option(help: ArgumentHelp("At most so many threads.", valueName: "n"))
  var limit: Int?

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var looks: LookOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0, not \(limit)") }
  }

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    try ThreadListing(
      paths: archive.path, specialties: specialty, search: search ?? "", order: sort, limit: limit,
      isJSON: json
    ).print(to: output, try looks.ink(in: environment))
  }
}

extension SortOrder: ExpressibleByArgument {}
