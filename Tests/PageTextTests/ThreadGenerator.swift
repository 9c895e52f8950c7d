import Archive
import Forum
import JSON
import TestSupport

/// Makes threads as an archive can have them, most of them with something in them that a page has
/// another use for.
struct ThreadGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> Question {
    var question = Question(
      id: text(["q1", "https://example.org/q/1", " "]), title: text(Self.lines), text: body(),
      format: pick([.plain, .plain, .html, .markdown]), keywords: some(Self.lines))
    if often { question.author = Person(id: pick([nil, "p1"]), name: text(Self.lines)) }
    if seldom { question.otherAuthors = [Person(name: "Bob")] }
    if often { question.declaredAnswerCount = number(0...9) }
    question.votes = number(-3...3)
    question.downVotes = number(0...2)
    question.date = date()
    question.disclaimer = pick([nil, "Ask your own doctor.", "Two\n\nparts", text(Self.lines)])
    if seldom { question.otherProperties = [Property(name: "license", json: #"{"name":"CC"}"#)] }
    question.answers = (0..<number(0...4)).map { answer($0) }
    question.comments = comments()
    return question
  }

  private mutating func answer(_ number: Int) -> Answer {
    var answer = Answer(
      id: "a\(number)", text: body(), format: pick([.plain, .plain, .html]),
      votes: self.number(-2...5), downVotes: self.number(0...1), date: date())
    if often || answer.text.isEmpty { answer.headline = text(Self.lines) }
    if often { answer.doctor = doctor() }
    if seldom { answer.otherDoctors = [doctor()] }
    answer.isAccepted = number == 0 && seldom
    answer.comments = comments()
    return answer
  }

  private mutating func doctor() -> Doctor {
    var doctor = Doctor(
      id: pick([nil, "d1"]), name: pick(["Ann Lee", "jon_skeet", text(Self.lines)]),
      credentials: pick([nil, "MD, FACS", "PhD", text(Self.lines)]),
      specialties: pick([
        [], [Specialty("Plastic Surgeon")], [Specialty("ENT"), Specialty("Dermatologist")],
        [Specialty("Healer")],
      ]), city: pick([nil, "Reno", "St. Louis", text(Self.lines)]))
    if often {
      doctor.rating = Rating(
        stars: pick([nil, 4.9, 5, 0, 3.14159]), reviewCount: pick([nil, 0, 1, 1203]))
    }
    if doctor.rating?.stars == nil, doctor.rating?.reviewCount == nil { doctor.rating = nil }
    return doctor
  }

  private mutating func comments() -> [Comment] {
    seldom ? [Comment(text: body(orElse: "x"), author: Person(name: "Cy"), date: date())] : []
  }

  private mutating func body(orElse text: String = "") -> String {
    let lines = (0..<number(0...5)).map { _ in pick(Self.lines) }
    let body = lines.joined(separator: pick(["\n", "\n\n", "\r\n", " \n"]))
    return body.isEmpty ? text : body
  }

  private mutating func date() -> ArchiveDate? {
    pick([nil, "2012", "2012-03-04", "2012-03-04T09:30:00Z"]).flatMap { ArchiveDate($0) }
  }

  /// Lines that mean something on a page, and some that do not.
  private static let lines = [
    "Why?", "Because the muscle is weaker.", "", "", "Doctor Answers 3", "doctor answers", "+5",
    "-2",
    "12", "0", "{{ voteCount }}", "Archive data", "question: {\"name\":\"x\"}", "answer 1: {}",
    "-----", "=====", "\u{0C}", "\u{0C}Top", "Ann Lee, MD", "Reno Plastic Surgeon",
    "4.9 out of 5 stars 3 reviews", "Answered by Ann", "Answer 1", "Answer 2", "Disclaimer: none",
    CopiedPage.disclaimer, "  indented", "\ttab", "trailing ", "\u{A0}", "\u{200B}", "\u{FEFF}x",
    "# heading", "<p>HTML &amp; more</p>", "*stars* and \\backslash", "\\+5", "\\", "日本語の文",
    "a\rb", "e\u{301}\u{85}\u{2028}x", "\u{1B}[31m", String(repeating: "long ", count: 200),
  ]

  private mutating func text(_ choices: [String]) -> String {
    let text = pick(choices)
    return text.utf8.contains { $0 > 0x20 } ? text : "x"
  }

  private mutating func some(_ choices: [String]) -> [String] {
    seldom ? [text(["Botox", "forehead"]), "lines"] : []
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private var often: Bool { mutating get { number(0...9) < 7 } }

  private var seldom: Bool { mutating get { number(0...9) < 2 } }
}

extension Question {
  /// As an archive has it.
  var line: [UInt8] {
    var writer = JSONWriter()
    writer.question(self)
    return writer.bytes
  }

  var json: String { String(decoding: line, as: UTF8.self) }

  /// As it is once it was in an archive.
  var archived: Question {
    get throws { try Question(JSONNode.parse(line)) ?? self }
  }
}
