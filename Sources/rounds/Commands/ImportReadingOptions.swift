import ArgumentParser
import Importers

/// How the inputs of an import are to be read.
struct ImportReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The inputs' character set, GB18030 say.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "For rows: the column that holds a field, as in title=questionTitle; as often as needed.",
      valueName: "field=column"))
  var map: [ColumnChoice] = []

  @Option(
    help: ArgumentHelp(
      "For rows: the column whose value the answers of one thread share.", valueName: "column"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      "For text: a file of more specialties, one a line, other names of it after “=”.",
      valueName: "file"),
    completion: .file())
  var specialties: [String] = []

  @Option(
    help: ArgumentHelp(
      "For stackexchange: the site, beer.stackexchange.com say, where no name tells.",
      valueName: "host"))
  var site: String?

  func options(in environment: Environment) throws(Failure) -> ImportOptions {
    ImportOptions(
      encoding: encoding, columns: map, group: group,
      specialties: try KnownNames(in: environment, and: specialties).known, site: site)
  }
}

extension ColumnChoice: ExpressibleByArgument {
  public init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(field: parts[0], column: parts[1])
  }
}
