import Archive

/// Pages copied as text from a doctors' question-and-answer site.
struct TextImporter: Importer {
  init(_ options: ImportOptions) throws(ImportError) {}

  static func recognizes(_ sample: InputSample) -> Bool { false }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {}
}
