import Archive
import ArgumentParser

/// `rounds stats`: what an archive holds, in numbers.
struct StatsCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print how many threads, answers, doctors and specialties, when and how voted.")

  @OptionGroup var archive: ArchiveArguments

  @Flag(help: "One JSON object.")
  var json = false

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let opened = try OpenedArchive(archive.path)
    let statistics = ArchiveStatistics(opened.index)
    if json {
      try output.add(json: statistics.json)
    } else {
      try StatisticsText(statistics).print(to: output, try looks.ink(in: environment))
    }
    return opened.mentionProblems()
  }
}
