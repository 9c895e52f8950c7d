import Forum
import Markup
import Testing

@Suite("Where CommonMark 0.31 differs from what the parser knows")
struct MarkdownEditionTests {
  @Test(
    "The newer rule is followed",
    arguments: [
      ("*$*a, *£*b, *€*c", "P *$*a, *£*b, *€*c"),
      ("*a€* b, _£a_ b, *€ a*", "P *a€* b, *£a* b, *€ a*"),
      ("a*\"b\"*c a*«b»*c", "P a*\"b\"*c a*«b»*c"),
      ("&#87654321; &#x1234567; &#38; &#x26; &#;", "P &#87654321; &#x1234567; & & &#;"),
      ("a <!-- b -- c --- d ---> e", "P a e"),
      ("a <!--> b --> c", "P a b --> c"),
      ("a <!---> b --> c", "P a b --> c"),
      ("a <!---->b <!-- c", "P a b <!-- c"),
      ("<textarea>\n\n*a*\n\n</textarea>\n*b*", "C \nC *a*\nP *b*"),
      ("<TextArea rows=3>\n\n*a*</TEXTAREA>\n*b*\n\n*c*", "C \nC *a*\nP *b*\nP *c*"),
      ("a <textarea>b</textarea>", "P a\nC b"),
    ])
  func rules(markdown: String, expected: String) {
    #expect(sketch(markdown, .markdown) == expected)
  }

  @Test(
    "Code and addresses are as they are written",
    arguments: [
      "*€*a", "&#123456789;", "&#x1234567;", "<!-->", "<!--->", "<!-- a -- b --->",
      "<textarea rows=1>x</textarea>", "</textarea>",
    ])
  func code(text: String) {
    #expect(sketch("`\(text)`", .markdown) == "P `\(text)`")
    #expect(sketch("```\n\(text)\n```", .markdown) == sketch("~~~\n\(text)\n~~~", .markdown))
    #expect(Document("```\n\(text)\n```", format: .markdown).plainText == text)
    #expect(Document("    \(text)", format: .markdown).plainText == text)
  }

  @Test("An address beside such signs stays what it is")
  func addresses() {
    let document = Document("[a](https://a.example/*€*b&#123456789;)", format: .markdown)
    #expect(
      document.links.map(\.address) == ["https://a.example/*%E2%82%AC*b&#123456789;"])
  }

  @Test(
    "A text that has one of the marks used for it is read by the older rules, and kept",
    arguments: [
      UInt32(0xFDD0), 0xFDD1, 0xFDD2, 0xFDD3, 0x10A7F,
    ])
  func marks(codePoint: UInt32) throws {
    let mark = Character(try #require(Unicode.Scalar(codePoint)))
    let text = Document("pre\(mark) -\(mark)-- *€*a &#123456789;", format: .markdown).plainText
    #expect(text.hasPrefix("pre"))
    #expect(text.contains("-- *€*a") || text.contains("-- €a"))
    #expect(Document("\(mark)a", format: .markdown) == Document("\(mark)a", format: .plain))
  }
}
