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
  /// What was cleaned of the thread so far.
  var controls = CleanedControls()
  var hasSpoilers = false
  /// Where the head says what was cleaned.
  var noteLine = 0
  /// Where in the text of the section the next line begins.
  var position = 0
  private var section = 0
  private var answer: Int?
  /// How much more text is to be laid out, in bytes.
  private var budget: Int
  private var laidOut = 0
  /// Whether a text was cut; nothing is added after it.
  private(set) var isCut = false

  var glyphs: Glyphs { setting.glyphs }

  /// A text is not cut down to less than this.
  private static let leastText = 4096

  private init(_ measure: Measure, _ setting: PageSetting, budget: Int) {
    self.measure = measure
    self.setting = setting
    self.budget = budget
  }

  /// The page of a thread, or its beginning with about so many bytes of text.
  static func page(
    _ question: Question, disclaimer: String?, setting: PageSetting, reach: Int = .max
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
    builder.add(question)
    for (number, answer) in question.answers.enumerated() {
      if builder.budget == 0 { builder.isCut = true }
      guard !builder.isCut else { break }
      builder.begin(answer: number)
      builder.add(answer, isFolded: setting.folded.contains(number))
      builder.endAnswer()
    }
    if !builder.isCut { builder.addEnd(disclaimer) }
    builder.insertNote()
    let rest = builder.isCut ? max(1, question.textLength - builder.laidOut) : 0
    return Page(
      measure: measure, lines: builder.lines, answers: builder.answers, links: builder.links,
      hasSpoilers: builder.hasSpoilers, rest: rest, laidOut: builder.laidOut)
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

  /// Says in the head what was cleaned, which is known when all is laid out.
  private mutating func insertNote() {
    guard let note = controls.note else { return }
    (section, position) = (0, lines.indices.contains(noteLine) ? lines[noteLine].position : 0)
    let count = lines.count
    let place = position
    add(note, Style(.notice), x: measure.head, width: measure.headWidth, flow: .none)
    let added = lines[count...].map { line in
      var line = line
      line.position = place
      return line
    }
    lines.removeSubrange(count...)
    lines.insert(contentsOf: added, at: noteLine)
    answers = answers.map { $0.lowerBound + added.count..<$0.upperBound + added.count }
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
    guard !isWhole, count / 2 > reach else {
      laidOut += count
      return text
    }
    isCut = true
    laidOut += reach
    return text.beginning(reach, format)
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
