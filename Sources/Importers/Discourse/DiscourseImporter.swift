import Archive

/// Topics as Discourse's API gives them: what `/t/ID.json` and `/t/ID/posts.json` answer.
struct DiscourseImporter: Importer {
  private let encoding: String?

  init(_ options: ImportOptions) throws(ImportError) { encoding = options.encoding }

  static let help = """
    what a forum's API answers: /t/ID.json, and /t/ID/posts.json for the posts beyond the first \
    twenty. A file may hold one topic, an array of them, or one a line, and files of one topic are \
    joined in any order. The first post is the question, likes are votes, what is known of an \
    author's title and role stands behind the name; the solution is accepted; polls become text. \
    Posts that the forum lists and no file has are counted in the declared number of answers. \
    Hidden and deleted posts say so, as replies say to whom. Small actions (“closed this topic”) \
    are left out and counted. Categories, badges, views and reactions other than likes are lost. \
    Ids are addresses within the forum, t/ID and p/ID, so import two forums into two archives.
    """

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
