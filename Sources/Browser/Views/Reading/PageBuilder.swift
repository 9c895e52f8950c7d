import Drawing
import Forum
import Markup

/// Lays a thread out, line by line.
struct PageBuilder {
  let measure: Measure
  let setting: PageSetting
  var lines: [PageLine] = []
  private(set) var answers: [Range<Int>] = []
  var links: [String] = []
  var hasSpoilers = false
  /// Where in the text of the section the next line begins.
  var position = 0
  private var section = 0
  private var answer: Int?
  /// How much more text is to be laid out, in bytes.
  private var budget: Int
  private(set) var laidOut = 0
  /// Whether a text was cut; nothing is added after it.
  private(set) var isCut = false
  /// The lines of a cut text that stay as they are when more of it comes.
  var settled: Int?

  var glyphs: Glyphs { setting.glyphs }

  /// A text is not cut down to less than this.
  private static let leastText = 4096
  /// Of longer texts, what is on the screen can change when the end is laid out: a table's columns
  /// and a list's numbers, and the links whose addresses are hard to find there.
  static let longestExact = 1 << 19
  /// The last lines of a cut text, in which emphasis may have lost its end.
  static let cutEnd = 4

  private init(_ measure: Measure, _ setting: PageSetting, budget: Int) {
    self.measure = measure
    self.setting = setting
    self.budget = budget
  }

  /// The page of a thread, or its beginning with about so many bytes of text; `note` stands in the
  /// head.
  static func page(
    _ question: Question, disclaimer: String?, note: String?, setting: PageSetting,
    reach: Int = .max
  ) -> Page {
    let labels = question.answers.map { answer in
      // The widest that the reader's own vote can make it.
      max(
        Width.of(VoteLabel(votes: answer.votes, own: .up).description),
        Width.of(VoteLabel(votes: answer.votes, own: .down).description))
    }
    let measure = Measure(
      width: setting.width, label: labels.max() ?? 2, longest: setting.longestLine)
    var builder = PageBuilder(measure, setting, budget: reach)
    builder.add(question, note: note)
    for (number, answer) in question.answers.enumerated() {
      if builder.budget == 0 { builder.isCut = true }
      guard !builder.isCut else { break }
      builder.begin(answer: number)
      builder.add(answer, isFolded: setting.folded.contains(number))
      builder.endAnswer()
    }
    if !builder.isCut { builder.addEnd(disclaimer) }
    let rest = builder.isCut ? max(1, question.textLength - builder.laidOut) : 0
    return Page(
      measure: measure, lines: builder.lines, answers: builder.answers, links: builder.links,
      hasSpoilers: builder.hasSpoilers, rest: rest, laidOut: builder.laidOut,
      settled: builder.settled ?? builder.lines.count)
  }

  private mutating func begin(answer number: Int) {
    if number > 0, !setting.folded.contains(number - 1) { blank() }
    begin(section: number + 1)
    answer = number
    answers.append(lines.count..<lines.count)
  }

  private mutating func endAnswer() {
    let first = answers[answers.count - 1].lowerBound
    answers[answers.count - 1] = first..<lines.count
    answer = nil
    blank()
  }

  private mutating func addEnd(_ disclaimer: String?) {
    begin(section: answers.count + 1)
    add(disclaimer: disclaimer)
  }

  private mutating func begin(section number: Int) {
    section = number
    position = 0
  }

  mutating func add(_ line: PageLine) {
    var line = line
    line.section = section
    line.answer = answer
    line.position = position
    lines.append(line)
  }

  mutating func blank() { add(PageLine()) }

  /// The text, or as much of it as is to be laid out.
  mutating func take(_ text: String, _ format: TextFormat, isWhole: Bool) -> String {
    let count = text.utf8.count
    let reach = max(budget, PageBuilder.leastText)
    budget = max(0, budget - count)
    // Little more is not worth another layout.
    guard !isWhole, count / 2 > reach,
      let beginning = text.beginning(reach, format, isExact: count <= PageBuilder.longestExact)
    else {
      laidOut += count
      return text
    }
    isCut = true
    laidOut += reach
    return beginning
  }

  /// A bar at the left of lines that are there already.
  mutating func addBar(_ bar: PageLine.Span, to range: Range<Int>) {
    for number in range { lines[number].bar = bar }
  }
}

extension Question {
  /// Bytes of its text and of its answers' and comments'.
  fileprivate var textLength: Int {
    answers.reduce(text.utf8.count + comments.textLength) { sum, answer in
      sum + answer.text.utf8.count + answer.comments.textLength
    }
  }
}

extension [Comment] {
  fileprivate var textLength: Int { reduce(0) { $0 + $1.text.utf8.count } }
}
