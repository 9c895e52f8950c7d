import Archive
import Drawing
import Forum
import Testing

@testable import Browser

/// Texts whose ends change what their beginnings look like.
@Suite("The first screen of a long text is right")
struct SteadyScreenTests {
  private static let prose = LongFixture.prose(60_000)

  private static let lines = String(
    repeating: "A line of a text that a program has wrapped at some width of its own\n", count: 900)

  static let texts: [(TextFormat, String)] = [
    (.markdown, "See [here][a].\n\n\(prose)\n\n[a]:\nhttps://a.example\n"),
    (.markdown, "See [here][a].\n\n\(prose)\n\n> [a]: https://a.example\n"),
    (.markdown, "See [here][a].\n\n\(prose)\n\n- one\n\n  [a]: https://a.example\n"),
    (.markdown, "See [here][a].\n\n\(prose)\n\n```\n\n[a]: https://a.example\n```\n"),
    (.markdown, "See [here][a].\n\n\(prose)\n[a]: https://a.example\n"),
    (.markdown, "See [here][a].\n\n\(prose)\n\n[a]: https://a.example and more\n"),
    (.markdown, "See [here][a].\n\n<!--\n\n\(prose)\n\n[a]: https://a.example\n\n-->\n"),
    (
      .markdown,
      "See [here][a].\n\n\(prose)\n\n[b]: https://b.example\n[a]: https://a.example 'A'\n"
    ),
    (.markdown, (1...5000).map { "\($0). An item\n" }.joined() + "\n\nThe end."),
    (.markdown, (1...5000).map { "- Item \($0)\n" }.joined() + "\n- The last, behind a gap."),
    (.plain, lines + String(repeating: "long ", count: 30)),
    (.plain, lines + "a   b   c\nd   e   f\n"),
    (.plain, String(repeating: ">5 mg\n>0 mg is a lot\n", count: 3000) + "> end"),
    (.markdown, "**" + lines + "end** and more"), (.markdown, "`" + lines + "end`"),
    (.markdown, "~~" + lines + "end~~"), (.markdown, "[text " + lines + "end](https://a.example)"),
    (
      .html,
      "<TABLE><tr><td>" + lines.replacing("\n", with: "<br>") + "<td>b<tr><td>c<td>d</table>"
    ),
    (.plain, (1...5000).map { "\($0). An item\n" }.joined()),
    (.html, "<ol reversed>" + (1...5000).map { "<li>Item \($0)" }.joined() + "</ol>"),
    (
      .html,
      "<ul>" + (1...5000).map { "<li>Item \($0)</li>" }.joined() + "<li><p>One.<p>Two.</li></ul>"
    ),
    (
      .html,
      "<blockquote><table>" + (1...5000).map { "<tr><td>\($0)<td>b" }.joined()
        + "<tr><td>The widest of all the rows<td>b</table></blockquote>"
    ),
    (
      .markdown,
      "| a | b |\n| - | - |\n" + (1...5000).map { "| \($0) | b |\n" }.joined()
        + "| wide, wide | b |"
    ),
  ]

  @Test("Nothing on it changes when the end is laid out", arguments: texts.indices)
  func firstScreen(_ number: Int) throws {
    let (format, text) = SteadyScreenTests.texts[number]
    for keys in ["l", "l100j"] {
      var session = Session(LongFixture.archive([(text, format)]))
      session.type(keys)
      var thread = try #require(session.state.openThread)
      let screen = thread.top..<min(thread.top + 22, thread.page.lines.count)
      let (lines, links) = (thread.page.lines[screen], thread.page.links)
      thread.needAll()
      try #require(thread.page.lines.count >= screen.upperBound)
      #expect(Array(thread.page.lines[screen]) == Array(lines))
      #expect(thread.page.links.starts(with: links))
    }
  }

  @Test("A list of millions of bytes is not laid out whole for it")
  func hugeList() throws {
    let items = (1...100_000).map { "<li>Item \($0)" }.joined()
    var session = Session(LongFixture.archive([("<ul>\(items)</ul>", .html)]))
    session.type("l")
    #expect(try !#require(session.state.openThread).page.isWhole)
  }

  @Test("The head counts what was cleaned in texts that are not laid out yet")
  func note() throws {
    let end = SteadyScreenTests.prose + "\u{1B}[31m"
    for format in LazyLayoutTests.formats {
      var session = Session(
        LongFixture.archive([(end, format), ("&#7;\u{9B}2J\n\n<!--\u{2}-->", format)]))
      session.type("l")
      #expect(try !#require(session.state.openThread).page.isWhole)
      #expect(session.body.contains("3 control characters shown as pictures"))
    }
  }

  @Test("The note takes no place in the text, so that a place that was kept is found again")
  func noteTakesNoPlace() {
    let question = Index.reading(json: Fixture.archive).question(0)
    func page(_ note: String?) -> Page {
      PageBuilder.page(question, disclaimer: nil, note: note, setting: PageSetting(width: 60))
    }
    let (plain, noted) = (page(nil), page("1 control character left out"))
    #expect(noted.lines.count == plain.lines.count + 1)
    #expect(noted.lines.last?.anchor == plain.lines.last?.anchor)
  }
}
