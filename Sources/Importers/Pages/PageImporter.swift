import Archive

/// Saved web pages that say in schema.org's words what they hold.
struct PageImporter: Importer {
  private let encoding: String?

  /// A longer page has to be in UTF-8 already.
  private static let longestDecoded = 128 << 20

  init(_ options: ImportOptions) throws(ImportError) { encoding = options.encoding }

  static let help = """
    saved web pages, or folders of them (.html, .htm, .xhtml), that hold a QAPage, a Question or a \
    DiscussionForumPosting of schema.org as JSON-LD, microdata or RDFa Lite. Where a page has more \
    than one of them, the richest is believed, and the others fill its gaps and add what it lacks. \
    What has elements in it stays HTML; addresses are made whole where the page names its own. \
    Counters of likes are votes. A script that is no JSON is named, and the rest read, as is a page \
    that was cut. The character set is told by a byte-order mark, --encoding, the page's meta, or \
    being UTF-8. Of a page over 16 MB only JSON-LD is read. What the page does not say in \
    schema.org's words is lost; what rounds export --format html wrote comes back whole.
    """

  static func recognizes(_ sample: InputSample) -> Bool { PageBeginning(sample.bytes).isPage }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {
    let files = try InputFiles(inputs, "saved page (.html, .htm, .xhtml)", run: run) { name in
      [".html", ".htm", ".xhtml"].contains { name.lowercased().hasSuffix($0) }
    }
    var first: String?
    try files.forEach { (source) throws(ImportError) in
      first = first ?? source.name
      let before = (run.summary.threads, run.summary.errorCount)
      try read(source, into: run)
      if before == (run.summary.threads, run.summary.errorCount) {
        run.leaveOut("page without a question")
      }
    }
    guard run.summary.threads == 0 else { return }
    let nothing = Problem(
      file: first ?? "",
      wholeFile: "no question of schema.org is in it, in JSON-LD, microdata or "
        + "RDFa Lite; save the page of a question itself")
    throw .badData(run.summary.problems.first { $0.severity == .error } ?? nothing)
  }

  private func read(_ source: Source, into run: ImportRun) throws(ImportError) {
    guard !source.bytes.isEmpty else {
      return run.note(Problem(file: source.name, wholeFile: "the file is empty"))
    }
    let head = PageHead(source.bytes)
    guard source.bytes.count <= Page.longest, !head.isOwn else {
      return try readLong(source, head, into: run)
    }
    let text = try DecodedText(source, given: encoding, declared: head.characterSet, run: run)
    var reading = PageReading(text.bytes, file: source.name, run: run)
    if let page = Page(text) { return try reading.read(page) }
    run.note(
      Problem(
        file: source.name,
        wholeFile: "its elements are nested without end, as in no page that "
          + "people read; only its JSON-LD was looked for"))
    try reading.readScripts()
  }

  private func readLong(
    _ source: Source, _ head: PageHead, into run: ImportRun
  ) throws(ImportError) {
    let set = try CharacterSet(
      of: UnsafeRawBufferPointer(source.bytes), given: encoding, declared: head.characterSet)
    if head.isOwn || set.isUTF8 {
      var reading = PageReading(source.bytes, file: source.name, run: run, areFileBytes: true)
      return try head.isOwn ? reading.readOwn() : reading.readScripts()
    }
    guard source.bytes.count <= PageImporter.longestDecoded else {
      return run.note(
        Problem(
          file: source.name,
          wholeFile: "a page of this length can be read in UTF-8 alone, and "
            + "this is \(set.name); convert it, with iconv say"))
    }
    let text = try DecodedText(source, given: encoding, declared: head.characterSet, run: run)
    var reading = PageReading(text.bytes, file: source.name, run: run)
    try reading.readScripts()
  }
}
