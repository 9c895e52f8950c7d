import Archive
import ArgumentParser
import Exporters
import Forum

/// `rounds export`: an archive, or part of one, in a format that other programs read.
struct ExportCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write an archive, or some of its threads, in another format.",
    discussion: """
      Threads are written in the archive's order unless --sort asks for another. Where the output \
      is a folder, or ends in "/", each thread has a file of its own there.

      csv: a table with a row an answer, its columns called as the fields of 'rounds import rows \
      --map'; what has no column stands there as JSON. Import makes the same archive of it again, \
      byte for byte.
      """)

  @OptionGroup var archive: ArchiveArguments

  @Option(
    help: ArgumentHelp(
      "What to write: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format: ExportFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file or folder to write; without, or with -, standard output.", valueName: "out"),
    completion: .file())
  var output = "-"

  @Option(help: ArgumentHelp("Only the thread of this id; several add up.", valueName: "id"))
  var thread: [String] = []

  @Flag(help: "Count your own votes in.")
  var withVotes = false

  @OptionGroup var selected: SelectionOptions
  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let opened = try OpenedArchive(archive.path)
    let votes = withVotes ? try environment.votes() : nil
    let rows = try rows(of: opened, in: environment)
    let threads = rows.lazy.map { row -> Question in
      var question = opened.index.question(Int(row))
      question.disclaimer = question.disclaimer ?? opened.index.disclaimer(Int(row))
      return votes.map { question.counting($0) } ?? question
    }
    let title = opened.index.name ?? "Threads"
    let export = ThreadExport(format: format, title: title)
    let spared = SparedFiles(try ArchivePaths(archive.path).anyInputs())
    if let folder = ExportFolder(self.output) {
      try folder.write(threads, export, sparing: spared)
    } else {
      try export.write(threads, to: self.output, sparing: spared)
    }
    return opened.mentionProblems()
  }

  private func rows(
    of opened: OpenedArchive, in environment: Environment
  ) throws(Failure) -> [Int32] {
    let rows = try selected.selection(in: environment, order: .archive).rows(of: opened.index)
    guard !thread.isEmpty else { return Array(rows) }
    var wanted: Set<Int32> = []
    for id in thread {
      guard let row = opened.index.row(withID: id) else {
        // It may be in what could not be read.
        _ = opened.mentionProblems()
        throw Failure(.badData, "no thread here has the id “\(id)”; 'rounds list' prints them all")
      }
      wanted.insert(Int32(row))
    }
    return rows.filter(wanted.contains)
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension Question {
  /// With the reader's own votes among those of the archive.
  fileprivate func counting(_ own: OwnVotes) -> Question {
    var question = self
    for (place, answer) in answers.enumerated() {
      guard let vote = own[question: id, answer: answer.id] else { continue }
      question.answers[place].votes += vote.rawValue
      if vote == .down { question.answers[place].downVotes += 1 }
    }
    return question
  }
}
