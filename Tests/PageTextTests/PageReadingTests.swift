import Archive
import Forum
import Foundation
import PageText
import TestSupport
import Testing

@Suite("A page copied as text")
struct PageReadingTests {
  @Test("Everything on it has its place")
  func usual() throws {
    let page = try CopiedPage(CopiedPage.usual)
    let question = try #require(page.questions.first)
    #expect(page.questions.count == 1)
    #expect(page.problems == [])
    #expect(question.title == "Does the effect last longer each time?")
    #expect(question.text == "I was told so.\n  It is my third.")
    #expect(question.declaredAnswerCount == 4)
    #expect(question.disclaimer == CopiedPage.disclaimer)
    #expect(
      question.answers.map(\.headline) == ["The muscles weaken, so it can", "Not for everybody"])
    #expect(
      question.answers.map(\.text) == [
        "First paragraph.\n\nSecond paragraph.\nStill the second.", "No.",
      ])
    #expect(question.answers.map(\.votes) == [0, 0])
    #expect(
      question.answers.map(\.doctor) == [
        Doctor(
          name: "Dana K. Example", credentials: "MD, FACS",
          specialties: [Specialty("Plastic Surgeon")], city: "Grand Forks",
          rating: Rating(stars: 4.9, reviewCount: 103)), nil,
      ])
  }

  @Test("Its ids are made from its content, as an archive's without ids are")
  func ids() throws {
    let page = try CopiedPage(CopiedPage.usual)
    let again = try CopiedPage(CopiedPage.usual.replacing("\n\n", with: "\n\n\n"))
    #expect(page.questions[0].id.hasPrefix("q-"))
    #expect(page.answers.allSatisfy { $0.id.hasPrefix("a-") })
    #expect(page.questions[0].id == again.questions[0].id)
    #expect(page.answers.map(\.id) == again.answers.map(\.id))
  }

  @Test(
    "Line ends, no-break spaces and a byte-order mark do not matter",
    arguments: ["\r\n", "\r", " \n", "\u{A0}\n", "\t\r\n"])
  func lineEnds(end: String) throws {
    let text = CopiedPage.usual.replacing("\n", with: end)
      .replacing("Doctor Answers 4", with: "Doctor\u{A0}Answers  4")
      .replacing("Grand Forks", with: "Grand\u{A0}Forks")
    #expect(try CopiedPage(text).questions == CopiedPage(CopiedPage.usual).questions)
  }

  @Test("A browser's margin is no part of the text")
  func margin() throws {
    let text = "   " + CopiedPage.usual.replacing("\n", with: "\n   ")
    let page = try CopiedPage(text)
    #expect(page.questions == (try CopiedPage(CopiedPage.usual).questions))
  }

  @Test(
    "A vote widget shows one more than the votes",
    arguments: [
      ("+1", 0), ("+5", 4), ("0", -1), ("-2", -3), ("\u{2212}2", -3), ("+1,204", 1203), ("7", 6),
    ])
  func votes(label: String, votes: Int) throws {
    let page = try CopiedPage("Why?\nDoctor Answers 1\nSo\n\n\(label)\nBecause.\n")
    #expect(page.answers.map(\.votes) == [votes])
    #expect(page.answers.map(\.headline) == ["So"])
    #expect(page.answers.map(\.text) == ["Because."])
  }

  @Test("A number in a text is no vote widget where the page's own have a sign, or are templates")
  func numbers() throws {
    let signed = try CopiedPage("Why?\nDoctor Answers 1\nSo\n\n+2\nTwice:\n\n12\n\nor more.\n")
    #expect(signed.answers.map(\.text) == ["Twice:\n\n12\n\nor more."])
    let template = try CopiedPage(
      CopiedPage.usual.replacing("First paragraph.", with: "Of ten:\n\n+5\n\nthat is."))
    #expect(template.answers.count == 2)
  }

  @Test("An answer may have no headline, no text, and nothing but its doctor's lines behind it")
  func missingParts() throws {
    let page = try CopiedPage(
      """
      Why?

      Doctor Answers 3

      +1
      One.

      Ann Lee, MD
      Reno Dermatologist

      +2
      Two.
      Ann Lee, MD
      Reno Dermatologist
      Third headline
      +3
      """)
    #expect(page.answers.map(\.headline) == [nil, nil, "Third headline"])
    #expect(page.answers.map(\.text) == ["One.", "Two.", ""])
    #expect(page.answers.map(\.doctor?.city) == ["Reno", "Reno", nil])
  }

  @Test("Hundreds of answers are read as one is")
  func many() throws {
    let answers = (1...500).map { number in
      "Headline \(number)\n\n+\(number)\nText \(number).\n\nAnn Lee, MD\nCity \(number) Surgeon\n"
        .replacing("City \(number)", with: number.isMultiple(of: 2) ? "Even" : "Odd")
    }
    let page = try CopiedPage("Why?\n\nDoctor Answers 500\n\n" + answers.joined(separator: "\n"))
    #expect(page.answers.map(\.votes) == Array(0..<500))
    #expect(page.answers.map(\.text) == (1...500).map { "Text \($0)." })
    #expect(page.answers.map(\.headline) == (1...500).map { "Headline \($0)" })
    #expect(Set(page.answers.map(\.doctor?.city)) == ["Even", "Odd"])
    #expect(Set(page.answers.map(\.id)).count == 500)
  }

  @Test("A question of which nothing but the answers is there, or no answer, is one too")
  func bare() throws {
    let none = try CopiedPage("Why?\nAnd how?\n\nDoctor Answers 0\n\n\(CopiedPage.disclaimer)\n")
    #expect(none.questions.map(\.title) == ["Why?"])
    #expect(none.questions.map(\.text) == ["And how?"])
    #expect(none.questions.map(\.declaredAnswerCount) == [0])
    #expect(none.answers.isEmpty)
    #expect(none.questions.map(\.disclaimer) == [CopiedPage.disclaimer])
    let untitled = try CopiedPage("\nDoctor Answers 1\n\nSo\n\n+1\nBecause.\n")
    #expect(untitled.answers.map(\.text) == ["Because."])
    #expect(untitled.problems.map(\.description).first?.contains("page.txt:2:1: warning") == true)
  }

  @Test("A page without vote widgets is cut at the doctors' names, and says so")
  func withoutWidgets() throws {
    let page = try CopiedPage(
      """
      Why?

      Doctor Answers 3

      Because it does

      The muscle shrinks.

      Ann Lee, MD
      Reno Dermatologist

      It does not.

      Bob Ray, DO
      Waco Plastic Surgeon

      I am not sure.
      """)
    #expect(page.answers.map(\.headline) == ["Because it does", nil, nil])
    #expect(page.answers.map(\.text) == ["The muscle shrinks.", "It does not.", "I am not sure."])
    #expect(page.answers.map(\.doctor?.name) == ["Ann Lee", "Bob Ray", nil])
    #expect(page.problems.map(\.line) == [3])
  }

  @Test(
    "The seed page reads as it is written",
    .enabled(if: SharedData.has("seed"), "\(SharedData.missing)"))
  func seed() throws {
    let text = try String(contentsOf: SharedData.url("seed/botox-thread.txt"), encoding: .utf8)
    let page = try CopiedPage(text, more: [["Oculoplastic Surgeon"]])
    let question = try #require(page.questions.first)
    #expect(page.questions.count == 1 && page.problems.isEmpty)
    #expect(question.declaredAnswerCount == 11)
    // Counted another way: the widgets, the lines with a degree, and those with stars.
    let lines = text.split(separator: "\n")
    #expect(question.answers.count == lines.count { $0.hasPrefix("{{") })
    let doctors = question.answers.compactMap(\.doctor)
    let names = lines.filter { $0.contains(", MD") }.map(String.init)
    #expect(doctors.map { "\($0.name), \($0.credentials ?? "")" } == names)
    let places = lines.filter { $0.hasSuffix(" Surgeon") || $0.hasSuffix(" Dermatologist") }
    #expect(
      doctors.map { "\($0.city ?? "") \($0.specialties.map(\.name).joined())" }
        == places.map(String.init))
    #expect(
      doctors.compactMap { $0.rating }.map {
        "\($0.stars ?? 0) out of 5 stars \($0.reviewCount ?? 0) reviews"
      }
        == lines.filter { $0.contains("stars") }.map(String.init))
    #expect(question.disclaimer == lines.last.map(String.init))
    let said = question.answers.map { ($0.headline ?? "") + $0.text }.joined()
    #expect(said.filter { !$0.isWhitespace }.count > 4000)
    #expect(!said.contains(" reviews") && !said.contains("patient/doctor relationship"))
  }
}
