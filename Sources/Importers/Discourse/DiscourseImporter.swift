import Archive

/// Topics as Discourse's API gives them.
struct DiscourseImporter: Importer {
  init(_ options: ImportOptions) throws(ImportError) {}

  static func recognizes(_ sample: InputSample) -> Bool { false }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {}
}
