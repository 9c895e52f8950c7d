import Archive
import ArgumentParser
import Drawing
import Forum
import JSON

/// `rounds specialties`: which specialties answer in an archive, and how much.
struct SpecialtiesCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "specialties", abstract: "Print the specialties of an archive, one a line.")

  @OptionGroup var archive: ArchiveArguments

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let opened = try OpenedArchive(archive.path)
    let counts = opened.index.specialties(in: nil)
    if json {
      for count in counts { try output.add(json: count.json) }
    } else {
      try TextTable(columns: SpecialtyCount.columns, rows: counts.lazy.map(\.cells))
        .print(to: output, try looks.ink(in: environment))
    }
    return opened.mentionProblems()
  }
}

extension SpecialtyCount {
  fileprivate static let columns = [
    TableColumn("specialty", .specialty), TableColumn("threads", .text, .right),
    TableColumn("answers", .text, .right), TableColumn("doctors", .text, .right),
  ]

  fileprivate var cells: [String] {
    [specialty.name, "\(threads)", "\(answers)", "\(doctors)"]
  }

  fileprivate var json: [UInt8] {
    JSONWriter.line {
      $0.column("specialty", specialty.name)
      $0.column("threads", threads)
      $0.column("answers", answers)
      $0.column("doctors", doctors)
    }.bytes
  }
}
