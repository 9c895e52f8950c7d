import Browser
import Drawing
import Forum
import Markup
import Testing

@Suite("The contract of a document's layout")
struct ReadingContractTests {
  private static let text = """
    # One

    Text with *emphasis*, `code` and [a link](https://example.org/a), 語の長い文章、そして👩‍⚕️。

    - item one
      - nested item that is long enough to be wrapped
        > quoted in it
    - two

    | a | b | c |
    |---|---|---|
    | one | a long cell | 語 |

    ```
    code\twith a tab
    ```

    ---

    ~~The end~~ **of it**.
    """

  @Test("No line is wider than asked, as long as one character fits", arguments: 0...60)
  func widths(_ width: Int) {
    for glyphs in [Glyphs.unicode, .ascii] {
      let layout = DocumentLayout(
        Document(Self.text, format: .markdown), width: width, glyphs: glyphs)
      #expect(layout.lines.isEmpty == (width == 0))
      for line in layout.lines {
        #expect(line.indent + Width.of(line.text) <= max(width, 2), "\(picture(line))")
      }
    }
  }

  @Test("No word is lost at any width", arguments: [1, 2, 7, 20, 40, 100])
  func words(_ width: Int) {
    let layout = DocumentLayout(
      Document(Self.text, format: .markdown), width: width, glyphs: .unicode)
    let shown = layout.lines.flatMap { $0.runs.dropFirst($0.marginCount) }.map(\.text).joined()
      .filter { !$0.isWhitespace }
    for word in ["emphasis", "alink[1]", "語の長い文章、そして👩‍⚕️。", "item", "nested", "end"] {
      #expect(shown.contains(word))
    }
  }

  @Test("A place in the text is found again at another width")
  func places() {
    let document = Document(Self.text, format: .markdown)
    let wide = DocumentLayout(document, width: 80, glyphs: .unicode)
    let narrow = DocumentLayout(document, width: 12, glyphs: .unicode)
    for layout in [wide, narrow] {
      #expect(layout.lines.map(\.offset) == layout.lines.map(\.offset).sorted())
    }
    for word in ["One", "item one", "quoted", "The end"] {
      guard let line = wide.lines.first(where: { $0.text.contains(word) }) else {
        Issue.record("\(word) is not shown")
        continue
      }
      let found = narrow.lines[narrow.line(at: line.offset)...].prefix(2).map(\.text).joined()
      #expect(found.contains(word.prefix(4)), "\(word): \(found)")
    }
    #expect(wide.line(at: 0) == 0)
    #expect(wide.line(at: .max) == wide.lines.count - 1)
  }

  @Test("What a text is decides its role, how it is stressed its emphasis")
  func styles() {
    let text = "**b** *i* ~~s~~ `c` [l](https://x.org/)\n\n> q `c`\n\n# h"
    let runs = DocumentLayout(
      Document(text, format: .markdown), width: 40, glyphs: .unicode
    ).lines.flatMap(\.runs)
    func style(_ text: String) -> Style? { runs.first { $0.text == text }?.style }
    #expect(style("b") == Style(.text, .bold))
    #expect(style("i") == Style(.text, .italic))
    #expect(style("s") == Style(.text, .strikethrough))
    #expect(style("c") == Style(.code))
    #expect(style("l") == Style(.link))
    #expect(style("▎ ") == Style(.quote))
    #expect(style("q ") == Style(.quote))
    #expect(style("h") == Style(.heading, .bold))
    #expect(runs.first { $0.text == "l" }?.link == 1)
  }

  @Test("A character whose parts are marked up in different ways is in one run")
  func clusters() {
    let runs = DocumentLayout(
      Document("<b>e</b>\u{301}<i>👩\u{200D}</i>⚕️x", format: .html), width: 40, glyphs: .unicode
    ).lines.flatMap(\.runs)
    #expect(runs.map(\.text) == ["e\u{301}", "👩\u{200D}⚕️", "x"])
  }

  @Test("Lines know what they are, and which go on the one before")
  func kinds() {
    let layout = DocumentLayout(
      Document("# h\n\n- one two\n\n```\nc\n```\n\n---", format: .markdown), width: 5,
      glyphs: .unicode)
    #expect(
      layout.lines.map(\.kind) == [
        .heading(level: 1), .blank, .text, .text, .blank, .code, .blank, .rule,
      ])
    #expect(
      layout.lines.map(\.isContinued) == [false, false, false, true, false, false, false, false])
    #expect(layout.lines.map(\.marginCount) == [0, 0, 1, 0, 0, 0, 0, 0])
  }
}
