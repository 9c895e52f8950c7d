import Archive
import Drawing
import Forum
import Markup
import Testing

@testable import Browser

@Suite("Where a match was found")
struct ExcerptTests {
  private func excerpt(_ typed: String, _ question: Question, width: Int = 40) -> String? {
    Excerpt(of: SearchQuery(typed), in: question)?.text(fitting: width, glyphs: .unicode)
  }

  @Test("The list shows the line of the first match outside the title")
  func line() {
    var session = Session(width: 80, height: 24)
    session.type("/week<enter>")
    #expect(
      session.body.contains(
        "\n▌ …grows, itches, bleeds or gets a second colour should be seen within weeks."))
    #expect(session.body.contains("Most of it three weeks, the last of it a year"))
  }

  @Test("Where only the title or nothing but markup has it, the facts stay")
  func titleOnly() {
    var session = Session(width: 80, height: 24)
    session.type("/\"swelling last\"<enter>")
    #expect(session.body.contains("4 answers"))
    let linked = Question(
      id: "1", title: "", text: "See <a href='https://example.org'>here</a>", format: .html)
    #expect(excerpt("href", linked) == nil)
  }

  @Test("A doctor who is found is named")
  func doctor() {
    var session = Session(width: 80, height: 24)
    session.type("/suzuki<enter>")
    #expect(session.body.contains("\n▌ Hana Suzuki\n"))
  }

  @Test("The match is to be seen at every width, and no line is longer than asked")
  func widths() {
    let words = (0..<400).map { "word\($0)" }.joined(separator: " ")
    let question = Question(id: "1", title: "", text: "\(words) needle \(words)")
    for width in 8...200 {
      let text = excerpt("needle", question, width: width) ?? ""
      #expect(text.contains("needle") || width < 12, "\(width): \(text)")
      #expect(Width.of(text) <= width)
    }
  }

  @Test("Markup, line breaks and controls do not reach the line")
  func clean() {
    let markdown = Question(
      id: "1", title: "", text: "You need **very much**\n\n- and plenty of\u{1B}[31m *rest*",
      format: .markdown)
    #expect(excerpt("rest", markdown)?.contains("*") == false)
    let plain = Question(id: "1", title: "", text: "Keep\n\n  it\tdry\u{7}\u{202E}")
    #expect(excerpt("dry", plain)?.hasPrefix("Keep it dry") == true)
    for question in [markdown, plain] {
      let text = excerpt("e", question) ?? ""
      #expect(cleanLine(text) == text)
    }
  }

  @Test("A thread in view is read once for its line, not at each key")
  func cached() {
    var glances = Glances()
    var made: [Int32] = []
    let question = Question(id: "1", title: "")
    func show(_ rows: [Int32], _ text: String) {
      glances.show(rows, of: text) { row in
        made.append(row)
        return Glance(question, nil)
      }
    }
    show([1, 2, 3], "a")
    show([2, 3, 4], "a")
    #expect(made == [1, 2, 3, 4])
    show([2], "ab")
    #expect(made == [1, 2, 3, 4, 2])
  }
}
