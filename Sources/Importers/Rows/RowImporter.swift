import Archive

/// Tables with a row an answer, or a row a pair.
struct RowImporter: Importer {
  init(_ options: ImportOptions) throws(ImportError) {}

  static func recognizes(_ sample: InputSample) -> Bool { false }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {}
}
