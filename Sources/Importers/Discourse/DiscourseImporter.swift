import Archive

/// Topics as Discourse's API gives them: what `/t/ID.json` and `/t/ID/posts.json` answer.
struct DiscourseImporter: Importer {
  private let encoding: String?

  init(_ options: ImportOptions) throws(ImportError) { encoding = options.encoding }

  static func recognizes(_ sample: InputSample) -> Bool {
    let beginning = JSONBeginning(sample.bytes)
    return !beginning.isArchive && beginning.keys.contains("post_stream")
  }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {
    let files = try InputFiles(inputs, "topic (.json)", run: run) { FileKind(name: $0) != .either }
    var pieces = TopicPieces(run)
    try files.forEach { source throws(ImportError) in
      try pieces.add(DecodedText(source, given: encoding, run: run), from: source)
    }
    try pieces.forEachTopic { topic throws(ImportError) in
      topic.noteLosses(in: run)
      try run.emit(topic.thread)
    }
  }
}
