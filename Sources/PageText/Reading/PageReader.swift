import Archive
import Forum

/// Reads pages that were copied as text, one after the other: each is a thread.
///
/// The text is UTF-8 and has to live as long as this.
package struct PageReader {
  private let file: String
  private var splitter: PageSplitter
  private var cutter: AnswerCutter

  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, _ known: KnownSpecialties
  ) {
    self.file = file
    splitter = PageSplitter(bytes, known)
    cutter = AnswerCutter(known)
  }

  /// A thread, and what was met in reading it.
  package struct Page {
    package var question: Question
    package var problems: [Problem] = []
    /// Lines that are no part of it.
    package var leftOut = 0
    /// Behind its last byte.
    package var end: Int
  }

  /// Nil where there are no more.
  package mutating func next() -> Page? {
    guard var reading = nextReading() else { return nil }
    reading.leaveOutEmpty()
    return reading.page
  }

  /// The next page as it stands, answers that say nothing among its own.
  mutating func nextReading() -> PageReading? {
    guard let page = splitter.next() else { return nil }
    var reading = PageReading(page, file: file)
    reading.read(&cutter)
    return reading
  }
}

/// The reading of one page.
struct PageReading {
  private let lines: PageLines
  private let answersLine: Int
  private let file: String
  private(set) var page: PageReader.Page

  init(_ page: PageSplitter.Page, file: String) {
    lines = page.lines
    answersLine = page.answersLine
    self.file = file
    let end = page.lines.lines.last?.end ?? 0
    self.page = PageReader.Page(question: Question(id: "", title: ""), end: end)
    if page.isGuessed {
      note(lines.end, "nothing tells where the page above ends; it was guessed")
    }
  }

  mutating func read(_ cutter: inout AnswerCutter) {
    readHead()
    let last = lines.indices.last { !lines.isSeparator($0) } ?? answersLine
    let section = lines[(answersLine + 1)..<max(last, answersLine) + 1]
    let votes = VoteLines(in: section).all
    let tailStart = (votes.last?.place ?? answersLine) + 1
    let tail = PageTail(lines[tailStart..<section.end], &cutter)
    var end = tail.data?.lowerBound ?? section.end
    if let disclaimer = tail.disclaimer {
      let text = lines[disclaimer].joined
      page.question.disclaimer = Disclaimer.text(text)
      page.leftOut += lines[disclaimer.upperBound..<end].inkCount
      end = disclaimer.lowerBound
    }
    let answers = lines[(answersLine + 1)..<end]
    if votes.isEmpty {
      readAnswersByBylines(answers.trimmed, &cutter)
    } else {
      readAnswers(answers, votes, &cutter)
    }
    page.question.identifyByContent()
    if let data = tail.data { take(data) }
    if page.question.disclaimer == Question.usualDisclaimer { page.question.disclaimer = nil }
  }

  private mutating func readHead() {
    let line = lines[answersLine]
    page.question.declaredAnswerCount =
      AnswersLine(lines.bytes[line.ink..<line.end])?.declared
    let start = lines[lines.start..<answersLine].indices.first { !lines.isSeparator($0) }
    guard let start else {
      note(answersLine, "no question stands above the answers")
      page.question.title = "Untitled"
      return
    }
    let head = lines[start..<answersLine].trimmed
    var last = start
    while last + 1 < head.end, !head[last + 1].isBlank, last - start < 2 { last += 1 }
    let isOne =
      last + 1 < head.end && !head[last + 1].isBlank ? false : head.isWrapped(from: start, to: last)
    if !isOne { last = start }
    page.question.title = head[start..<(last + 1)].joined
    page.question.text = head[(last + 1)..<head.end].text
  }

  private mutating func readAnswers(
    _ section: PageLines, _ votes: [(place: Int, votes: Int)], _ cutter: inout AnswerCutter
  ) {
    var headline = firstHeadline(section[section.start..<votes[0].place].trimmed)
    for (number, vote) in votes.enumerated() {
      let isLast = number + 1 == votes.count
      let end = isLast ? section.end : votes[number + 1].place
      let piece = cutter.cut(section[(vote.place + 1)..<end], isLast: isLast)
      add(piece, headline: headline, votes: vote.votes)
      headline = piece.headline
    }
  }

  /// The last paragraph before the first vote widget; what stands above it is none of the page's.
  private mutating func firstHeadline(_ lines: PageLines) -> PageLines? {
    guard !lines.isEmpty else { return nil }
    let last = lines.end - 1
    var start = lines.paragraphStart(of: last)
    if !lines.isWrapped(from: start, to: last) { start = last }
    page.leftOut += lines[lines.start..<start].inkCount
    return lines[start..<lines.end]
  }

  /// A page without vote widgets: each doctor's line ends an answer.
  private mutating func readAnswersByBylines(_ section: PageLines, _ cutter: inout AnswerCutter) {
    guard !section.isEmpty else { return }
    note(answersLine, "no answer here has a vote widget; the doctors' names told them apart")
    var start = section.start
    for place in section.indices {
      let isParagraphEnd = place + 1 == section.end || section[place + 1].isBlank
      guard isParagraphEnd, !section[place].isBlank else { continue }
      let piece = cutter.cut(section[start..<(place + 1)], isLast: true)
      guard piece.byline != nil || place + 1 == section.end else { continue }
      let lines = piece.text
      let isHeaded = lines.lines.count > 2 && lines[lines.start + 1].isBlank
      let text = isHeaded ? lines[(lines.start + 1)..<lines.end].trimmed : lines
      add(
        AnswerCutter.Piece(text: text, byline: piece.byline),
        headline: isHeaded ? lines[lines.start..<(lines.start + 1)] : nil, votes: 0)
      start = place + 1
    }
  }

  private mutating func add(
    _ piece: AnswerCutter.Piece, headline: PageLines?, votes: Int
  ) {
    let number = page.question.answers.count + 1
    var answer = Answer(id: "", text: piece.text.text, votes: votes, doctor: piece.byline?.doctor)
    if let headline = headline?.joined, headline != PageReader.label(ofAnswer: number) {
      answer.headline = headline
    }
    if let place = piece.byline?.unknownPlace {
      note(
        place,
        "“\(lines.words(place))” ends with no specialty that is known; "
          + "give a file that has it with --specialties")
    }
    page.question.answers.append(answer)
  }

  private mutating func take(_ data: Range<Int>) {
    var patch = ArchiveData()
    for place in data.dropFirst() where !lines[place].isBlank {
      guard let line = DataLine(lines.bytes[lines[place].ink..<lines[place].end]) else { continue }
      if let reason = patch.add(line, answers: page.question.answers.count) {
        note(place, reason)
      }
    }
    page.question = patch.applied(to: page.question)
  }

  /// An archive has no answer that says nothing.
  mutating func leaveOutEmpty() {
    let count = page.question.answers.count
    page.question.answers.removeAll { $0.headline == nil && $0.text.isEmpty }
    let empty = count - page.question.answers.count
    guard empty > 0 else { return }
    let some = empty == 1 ? "an answer has" : "\(empty) answers have"
    note(answersLine, "\(some) neither text nor headline; left out")
  }

  private mutating func note(_ place: Int, _ message: String) {
    page.problems.append(
      Problem(
        file: file, line: lines.number(of: place), column: 1, severity: .warning, message: message))
  }
}

extension PageReader {
  /// What stands for the headline of an answer that has none.
  static func label(ofAnswer number: Int) -> String { "Answer \(number)" }
}

extension PageLines {
  /// How many lines are not blank.
  fileprivate var inkCount: Int { lines.count { !$0.isBlank } }
}
