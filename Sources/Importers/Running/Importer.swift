import Archive

/// Reads the inputs of one format and hands over their threads, one after the other.
package protocol Importer {
  init(_ options: ImportOptions) throws(ImportError)

  /// For `rounds import --help`: what the inputs are, which options they have, what is lost.
  static var help: String { get }

  /// Whether an input looks like this format, from its beginning alone.
  static func recognizes(_ sample: InputSample) -> Bool

  /// Reads all inputs in their order. Throws where nothing sensible can come of them; what can be
  /// passed over is noted in the run, and the rest is read.
  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError)
}

extension Importer {
  package static var help: String { "" }
}

extension ImportFormat {
  /// What reads this format.
  var type: any Importer.Type {
    switch self {
    case .stackexchange: StackExchangeImporter.self
    case .html: PageImporter.self
    case .text: TextImporter.self
    case .discourse: DiscourseImporter.self
    case .rows: RowImporter.self
    }
  }

  /// A paragraph on each format, for people.
  package static var help: String {
    allCases.filter { !$0.type.help.isEmpty }.map { "\($0.rawValue): \($0.type.help)" }
      .joined(separator: "\n\n")
  }

  package func importer(_ options: ImportOptions) throws(ImportError) -> any Importer {
    try type.init(options)
  }

  /// The format that an input looks like; nil where it looks like none, or like an archive.
  ///
  /// A folder with a file of an archive in it is an archive, whatever else is there; without, it is
  /// what it looks like as a whole, else what the first of its files does that looks like anything.
  package static func recognized(in input: Input) throws(ImportError) -> ImportFormat? {
    let sample = try InputSample(input)
    if sample.isFolder, input.hasArchiveFile { return nil }
    return format(of: sample) ?? sample.files.lazy.compactMap(format).first
  }

  private static func format(of sample: InputSample) -> ImportFormat? {
    allCases.first { $0.type.recognizes(sample) }
  }
}
