import Archive
import Forum
import PageText

/// Pages copied as text from a doctors' question-and-answer site.
struct TextImporter: Importer {
  private let encoding: String?
  private let specialties: KnownSpecialties

  init(_ options: ImportOptions) throws(ImportError) {
    encoding = options.encoding
    specialties = options.specialties
  }

  static let help = """
    pages of a doctors' question-and-answer site, copied out of a browser or saved by a text \
    browser: files of them, or folders of .txt files. A page is a title, the question's text, \
    “Doctor Answers 11”, and for each answer a headline, the vote widget (“+5”, “-2”, or its \
    template, which counts as no votes), paragraphs, and where they are there the doctor's name and \
    credentials, “Grand Forks Plastic Surgeon”, and “4.9 out of 5 stars 103 reviews”; a disclaimer \
    ends it. Pages may follow each other in a file: a form feed, a rule, the disclaimer or the last \
    doctor's name ends one. City and specialty are told apart by a list of specialties; \
    --specialties FILE adds to it, as your own specialties.txt does (see 'rounds paths'), one a \
    line, with other names of it behind “=”. What rounds export --format text wrote comes back \
    whole: lines under “Archive data” say what a page cannot. Other pages have no ids, which are \
    made from the text, and no dates, keywords or comments.
    """

  static func recognizes(_ sample: InputSample) -> Bool {
    sample.fileNames.isEmpty
      && PageReader.recognizes(sample.bytes, isWhole: sample.bytes.count < InputSample.size)
  }

  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {
    let files = try InputFiles(inputs, "copied page (.txt)", run: run) { name in
      let name = name.lowercased()
      return name.hasSuffix(".txt") || name.hasSuffix(".text")
    }
    var failure: Problem?
    try files.forEach { source throws(ImportError) in
      guard try !read(source, into: run) else { return }
      let problem = Problem(
        file: source.name,
        wholeFile: "no line “Doctor Answers 11”, or of another number, is in it; "
          + "give a page copied as text, or name another format")
      if failure == nil { failure = problem }
      if files.count > 1 { run.note(problem) }
    }
    if run.summary.threads == 0, let failure { throw .badData(failure) }
  }

  /// Whether there was a page.
  private func read(_ source: Source, into run: ImportRun) throws(ImportError) -> Bool {
    let text = try DecodedText(source, given: encoding, run: run)
    let start = run.progress.bytesDone
    var pages = PageReader(text.bytes, file: source.name, specialties)
    var isPage = false
    while let page = pages.next() {
      isPage = true
      try run.emit(page.question)
      for problem in page.problems { run.note(problem) }
      if page.leftOut > 0 { run.leaveOut("line outside question and answers", count: page.leftOut) }
      let done = start + min(page.end, source.bytes.count) - run.progress.bytesDone
      if text.characterSet.isUTF8, done > 0 { run.advance(bytes: done) }
    }
    return isPage
  }
}
