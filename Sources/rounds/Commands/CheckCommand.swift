import Archive
import ArgumentParser
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
    let archive = try OpenedArchive(path, isThorough: true)
    let duplicates = archive.index.duplicates()
    for problem in archive.problems + duplicates {
      try output.print(cleanLine(problem.description))
    }
    let summary = archive.summary
    let untold = summary.errors + summary.warnings - archive.problems.count
    if untold > 0 { try output.print("… and \(untold) more") }
    let parts = [
      counted(summary.errors, "error"), counted(summary.warnings + duplicates.count, "warning"),
      counted(summary.files, "file"), counted(archive.index.threadCount, "thread"),
      counted(archive.index.answerCount, "answer"),
    ]
    try output.print(parts.joined(separator: ", "))
    return summary.errors > 0 ? .badData : .fine
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
