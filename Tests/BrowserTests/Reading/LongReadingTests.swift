import Archive
import Drawing
import Forum
import Testing

@testable import Browser

@Suite("Reading long answers")
struct LongReadingTests {
  private static let headings = (1...20).map { "## Part \($0)\n\n" + LongFixture.prose(600) }
    .joined(separator: "\n\n")

  private func session(_ text: String, _ keys: String, width: Int = 80) -> Session {
    var session = Session(
      LongFixture.archive([(text, .markdown), ("The second answer.", .plain)]), width: width)
    session.type("l" + keys)
    return session
  }

  @Test("The headline and its vote label stay at the top while the text scrolls")
  func held() {
    let session = session(LongFixture.prose(8000), "40j")
    #expect(session.screen[2].contains("+5") && session.screen[2].contains("Headline 1"))
    #expect(session.state.openThread?.heldAnswer(height: 21) == 0)
    let start = self.session(LongFixture.prose(8000), "")
    #expect(start.screen.count { $0.contains("Headline 1") } == 1)
  }

  @Test("An answer's headline is not there twice, and not over another answer")
  func notHeld() {
    for lines in 0...20 {
      let session = session(LongFixture.prose(400), "\(lines)j")
      #expect(session.screen.count { $0.contains("Headline 1") } <= 1)
      #expect(session.screen.count { $0.contains("Headline 2") } <= 1)
    }
  }

  @Test("Paging misses no line where a headline stays at the top")
  func paging() {
    var session = session(LongFixture.prose(8000), "")
    var seen = session.body
    for _ in 0..<20 {
      session.type(" ")
      seen += session.body
    }
    for word in 0..<900 { #expect(seen.contains("word\(word)")) }
  }

  @Test("} and { go from heading to heading")
  func nextHeading() {
    #expect(session(Self.headings, "}").screen[3].contains("Part 1"))
    #expect(session(Self.headings, "}}}").screen[3].contains("Part 3"))
    #expect(session(Self.headings, "4}{").screen[3].contains("Part 3"))
    #expect(session(Self.headings, "4}3j{").screen[3].contains("Part 4"))
    #expect(session(Self.headings, "{").footer.contains("There is no heading before this"))
    #expect(session(Self.headings, "50}}").footer.contains("There is no heading after this"))
    #expect(session("Nothing.", "}").footer.contains("No text here has headings"))
  }

  @Test("The place is kept by character at any width", arguments: [20, 33, 47, 61, 79, 100, 140])
  func resizing(_ width: Int) throws {
    var session = session(LongFixture.prose(30_000), "150j")
    let body = session.body
    let thread = try #require(session.state.openThread)
    let word = try #require(
      thread.page.lines[(thread.top + 1)...].first { !$0.spans.isEmpty }?.text.split(separator: " ")
        .first)
    session.resize(width, 24)
    let narrow = try #require(session.state.openThread)
    #expect(
      narrow.page.lines[narrow.top...].prefix(3).contains { $0.text.contains(word) }, "\(word)")
    session.resize(80, 24)
    #expect(session.body == body)
  }

  @Test("The place is kept in Markdown with lists, code and links", arguments: [30, 60, 100])
  func resizingMarkdown(_ width: Int) throws {
    let part = """
      ## Heading

      - An item with [a link](https://example.org/) that is long enough to be wrapped in a pane
      - Another

      ```
      let code = "which is wider than some of the panes are, and cut there"
      ```
      """
    var session = session(
      (1...80).map { "\(part)\n\nUnique\($0) and some words after it." }.joined(separator: "\n\n"),
      "", width: 80)
    session.type("/Unique40<enter><esc>l<esc>l")
    session.type("/unique40<enter>l")
    session.resize(width, 24)
    #expect(session.body.contains("Unique40"))
    session.resize(80, 24)
    #expect(session.body.contains("Unique40"))
  }

  @Test("Wide code scrolls sideways, and other code does not")
  func code() {
    let text =
      "```\nbegin \(String(repeating: "-", count: 80)) end\nshort\n```\n\nText\n\n```\nother\n```"
    #expect(session(text, "").body.contains("begin ---"))
    let shifted = session(text, ">")
    #expect(shifted.body.contains("…--") && !shifted.body.contains("begin"))
    #expect(shifted.body.contains("other"))
    #expect(session(text, "9>").body.contains("- end"))
    #expect(session(text, "9><").body.contains("begin") == false)
    #expect(session(text, "><").body == session(text, "").body)
    #expect(session("Text", ">").footer.contains("No code here is wider than the pane"))
    #expect(session(text, "9>>").footer.contains("This is the end of the code"))
  }

  @Test("The head says what was cleaned of the thread, in the answers too")
  func cleaned() {
    let json =
      #"{"@id":"c","name":"Title","suggestedAnswer":[{"@id":"c1","text":"a\u0007b\u001bc"},{"@id":"c2","headline":"h\u0001","text":"d"}]}"#
    var session = Session(json)
    session.type("l")
    #expect(session.screen[3].contains("3 control characters shown as pictures"))
    #expect(session.screen.contains { $0.contains("+1") })
    var clean = Session()
    clean.type("l")
    #expect(!clean.body.contains("control character"))
  }
}
