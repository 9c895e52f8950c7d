import Archive
import ArgumentParser
import Importers
import Markup

/// `rounds check`: everything in an archive that a curator would want to mend.
struct CheckCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print every problem of an archive as FILE:LINE:COLUMN: MESSAGE.",
    discussion: "Ends with status 65 where part of the archive could not be read.")

  @Argument(help: "Files or folders of JSON, or - for standard input.", completion: .file())
  var path: [String]

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let inputs = zip(path, try ArchivePaths(path).anyInputs())
    var findings = CheckFindings(
      ImportOptions(specialties: try KnownNames(in: environment, and: []).known))
    var archives: [String] = []
    for (path, input) in inputs {
      if let format = try ArchivePaths.format(of: input) {
        try findings.add(input, as: format)
      } else {
        archives.append(path)
      }
    }
    if !archives.isEmpty { try findings.add(archives: archives) }
    for problem in findings.inOrder { try output.print(cleanLine(problem.description)) }
    if findings.untold > 0 { try output.print("… and \(findings.untold) more") }
    try output.print(findings.summary)
    return findings.errors > 0 ? .badData : .fine
  }
}
