import Archive
import Forum
import Importers

/// What an import of inputs comes to.
struct ImportedThreads {
  let threads: [Question]
  let summary: ImportSummary

  init(
    _ inputs: [Input], as format: ImportFormat, _ options: ImportOptions = ImportOptions()
  ) throws(ImportError) {
    var threads: [Question] = []
    let run = ImportRun(take: { threads.append($0) })
    try format.importer(options).read(inputs, into: run)
    self.threads = threads
    summary = run.summary
  }

  /// Of files at hand, by their names.
  init(
    _ files: KeyValuePairs<String, String>, as format: ImportFormat,
    _ options: ImportOptions = ImportOptions()
  ) throws(ImportError) {
    let inputs = files.map { Input.bytes(name: $0.key, Array($0.value.utf8)) }
    try self.init(inputs, as: format, options)
  }

  subscript(id: String) -> Question? { threads.first { $0.id == id } }

  var problems: [String] { summary.problems.map(\.description) }
}
