import Forum
import Markup
import Testing

@testable import Browser

@Suite("The beginning of a text, cut anywhere")
struct TextBeginningTests {
  private static let data = String(repeating: "aGVsbG8g", count: 40)

  @Test(
    "Nothing is shown that the whole text does not begin with",
    arguments: [
      (
        TextFormat.html,
        "<p>One two.</p><img alt='a scar' width=6 height=4 src='data:image/png;base64,\(data)'><p>Three.</p>"
      ),
      (
        .html,
        "<style>p { margin: 0 }</style><p>One two three.</p><script>if (a < b) c()</script> end"
      ),
      (
        .html,
        "One <!--[if gte mso 9]><xml><w>1 2</w></xml><![endif]--> two <STYLE>\(data)</Style>three"
      ),
      (.html, "<p title=\"a > b\" class='c d'>One 5 < 6 two</p><textarea>a <b> c</textarea> three"),
      (
        .markdown,
        "One two ![a scar](data:image/png;base64,\(data)) three [four](https://a.example/\(data))."
      ),
      (.markdown, "One <style>\(data)</style> two <!-- a -- b --> three"),
    ])
  func prefixes(format: TextFormat, text: String) {
    let whole = ink(Document(text, format: format))
    for count in 0..<text.utf8.count {
      let beginning = text.beginning(count, format, isExact: true) ?? text
      let shown = ink(Document(beginning, format: format))
      #expect(whole.hasPrefix(shown), "\(count) bytes")
    }
  }

  private func ink(_ document: Document) -> String {
    let texts = document.blocks.map { block in
      switch block {
      case .paragraph(let runs): runs.map(\.text).joined()
      case .code(let lines): lines
      default: "\(block)"
      }
    }
    return texts.joined().filter { !$0.isWhitespace }
  }

  @Test("A long picture before the first words is passed over until they are reached")
  func pictureFirst() {
    let picture = String(repeating: "aGVsbG8g", count: 8000)
    var session = Session(
      LongFixture.archive([
        ("<img alt='scar' src='data:image/png;base64,\(picture)'><p>The first words.</p>", .html)
      ]))
    session.type("l")
    #expect(session.body.contains("The first words."))
    #expect(!session.body.contains("aGVsbG8g"))
  }

  @Test("However many starts of markup never end, little is looked at")
  func endless() throws {
    let text = String(repeating: "<a x=' <style> <!-- ", count: 20_000)
    #expect(try #require(text.beginning(300_000, .html, isExact: true)).utf8.count > 100_000)
  }
}
