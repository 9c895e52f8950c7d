import Archive
import ArgumentParser
import Importers
import JSON

/// `rounds import`: another format's files as an archive.
struct ImportCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make an archive of what exists in another format.",
    discussion: """
      The archive gets its name only once it is complete. What was read, mended, passed over and \
      left out is said on standard error. The formats are:

      \(ImportFormat.help)
      """)

  @Argument(
    help: ArgumentHelp(
      "What the inputs are: \(FormatChoice.allValueStrings.joined(separator: ", ")).",
      valueName: "format"))
  var format: FormatChoice

  @Argument(help: "Files or folders, or - for standard input.", completion: .file())
  var input: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The archive to make; - is standard output.", valueName: "out.jsonl"),
    completion: .file())
  var output: String

  @OptionGroup var reading: ImportReadingOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let inputs = try ArchivePaths(input).anyInputs()
    try SparedFiles(inputs).check(self.output)
    let options = try reading.options(in: environment)
    do throws(ImportError) {
      try read(inputs, options)
      return .fine
    } catch { throw Failure(error) }
  }

  private func read(_ inputs: [Input], _ options: ImportOptions) throws(ImportError) {
    let importer = try format.format(for: inputs).importer(options)
    let destination = try written { () throws(FileError) in try Destination(output) }
    let progress = ProgressLine()
    let run = ImportRun(
      take: { question throws(ImportError) in
        var writer = JSONWriter()
        writer.question(question)
        writer.newline()
        try written { () throws(FileError) in try destination.write(json: writer.bytes) }
      }, report: progress.show)
    defer { progress.end() }
    try importer.read(inputs, into: run)
    try written { () throws(FileError) in try destination.complete() }
    progress.end()
    for problem in run.summary.problems { Notice("\(problem)").print() }
    Notice("\(run.summary)").print()
  }
}

/// A failure to write as an import's own.
private func written<Result>(
  _ body: () throws(FileError) -> Result
) throws(ImportError) -> Result {
  do { return try body() } catch { throw .unwritable(error) }
}
