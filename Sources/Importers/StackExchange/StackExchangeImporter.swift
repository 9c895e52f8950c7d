import Archive

/// A Stack Exchange site's dump: tables as XML.
struct StackExchangeImporter: Importer {
  init(_ options: ImportOptions) throws(ImportError) {}

  static func recognizes(_ sample: InputSample) -> Bool { false }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {}
}
