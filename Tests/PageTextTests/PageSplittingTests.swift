import Forum
import Testing

@Suite("Several pages in one text")
struct PageSplittingTests {
  private static func page(_ number: Int, end: String = "") -> String {
    """
    Question \(number)?

    Body \(number).

    Doctor Answers 1

    Headline \(number)

    +\(number)
    Text \(number).
    \(end)
    """
  }

  private static let byline = "\nAnn Lee, MD\nReno Dermatologist\n"

  @Test(
    "A page ends with a disclaimer, a doctor's name, a rule or a form feed",
    arguments: [
      "\n\(CopiedPage.disclaimer)\n", byline, "\(byline)\n\(CopiedPage.disclaimer)\n", "\n-----\n",
      "\n==========\n", "\n\u{0C}", "\n\u{0C}\n\n", "\n──────────\n",
    ])
  func ends(end: String) throws {
    let text = (1...5).map { Self.page($0, end: end) }.joined(separator: "\n")
    let read = try CopiedPage(text)
    #expect(read.questions.map(\.title) == (1...5).map { "Question \($0)?" })
    #expect(read.questions.map(\.text) == (1...5).map { "Body \($0)." })
    #expect(read.answers.map(\.text) == (1...5).map { "Text \($0)." })
    #expect(read.answers.map(\.votes) == Array(0..<5))
    #expect(read.problems == [])
  }

  @Test("Where nothing tells the end, it is guessed, and told of")
  func guessed() throws {
    let text = (1...3).map { Self.page($0) }.joined(separator: "\n")
    let read = try CopiedPage(text)
    #expect(read.questions.map(\.title) == (1...3).map { "Question \($0)?" })
    #expect(read.answers.map(\.text) == (1...3).map { "Text \($0)." })
    #expect(read.problems.map(\.line) == [12, 23])
  }

  @Test("Lines behind a disclaimer are no answer's")
  func footer() throws {
    let read = try CopiedPage(
      Self.page(1, end: "\n\(CopiedPage.disclaimer)\n\nAbout us\nContact\n"))
    #expect(read.answers.map(\.text) == ["Text 1."])
    #expect(read.pages.map(\.leftOut) == [2])
  }

  @Test(
    "What the last doctor says like a disclaimer is the answer's, and the next page begins below")
  func caution() throws {
    let caution = "This is for educational purposes only. Please consult your doctor."
    let byline = "Ann Roe, MD\nBoston Plastic Surgeon\n4.9 out of 5 stars 103 reviews"
    for end in [byline, "Good luck!\n\n\(byline)", "\(byline)\n\n\(CopiedPage.disclaimer)"] {
      let text = (1...3).map { Self.page($0, end: "\n\(caution)\n\n\(end)\n") }
        .joined(separator: "\n")
      let read = try CopiedPage(text)
      #expect(read.questions.map(\.title) == (1...3).map { "Question \($0)?" })
      #expect(read.answers.map { $0.text.contains(caution) } == [true, true, true])
      #expect(read.answers.map(\.doctor?.name) == ["Ann Roe", "Ann Roe", "Ann Roe"])
      let hasOwn = end.hasSuffix(CopiedPage.disclaimer)
      #expect(
        read.questions.map(\.disclaimer)
          == Array(repeating: hasOwn ? CopiedPage.disclaimer : nil, count: 3))
      #expect(read.problems == [])
    }
  }

  @Test("Without a doctor's name below it is the page's")
  func unsigned() throws {
    let caution = "This is for educational purposes only. Please consult your doctor."
    let read = try CopiedPage(
      (1...2).map { Self.page($0, end: "\n\(caution)\n") }.joined(separator: "\n"))
    #expect(read.questions.map(\.title) == ["Question 1?", "Question 2?"])
    #expect(read.questions.map(\.disclaimer) == [caution, caution])
  }

  @Test("A disclaimer in an answer does not end the page")
  func innerDisclaimer() throws {
    let read = try CopiedPage(
      """
      Why?

      Doctor Answers 2

      One

      +1
      \(CopiedPage.disclaimer)

      Two

      +1
      Really.

      \(CopiedPage.disclaimer)
      """)
    #expect(read.answers.map(\.text) == [CopiedPage.disclaimer, "Really."])
    #expect(read.questions.map(\.disclaimer) == [CopiedPage.disclaimer])
  }
}
