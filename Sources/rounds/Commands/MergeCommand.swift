import Archive
import ArgumentParser
import JSON

/// `rounds merge`: several archives as one.
struct MergeCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Unite archives: every thread and answer once.",
    discussion: """
      Of a thread or answer that several have, the one that says it was changed last wins, or that \
      of the later archive; what only the others have is kept. Each thread says in "isPartOf" \
      which files it comes from.
      """)

  @Argument(help: "Files or folders of JSON.", completion: .file())
  var path: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The archive to make; - is standard output.", valueName: "out.jsonl"),
    completion: .file())
  var output: String

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let opened = try OpenedArchive(path)
    try SparedFiles(try ArchivePaths(path).anyInputs()).check(self.output)
    do {
      let destination = try Destination(self.output)
      try ArchiveUnion(opened.index).each { question throws(FileError) in
        var writer = JSONWriter()
        writer.question(question)
        writer.newline()
        try destination.write(json: writer.bytes)
      }
      try destination.complete()
    } catch { throw Failure(unwritable: error) }
    return opened.mentionProblems()
  }
}
