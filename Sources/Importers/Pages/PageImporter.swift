import Archive

/// Saved web pages that say in schema.org's words what they hold.
struct PageImporter: Importer {
  init(_ options: ImportOptions) throws(ImportError) {}

  static func recognizes(_ sample: InputSample) -> Bool { false }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {}
}
