import Forum
import Markup
import Testing

@Suite("Hostile text")
struct HostileTests {
  static let formats: [TextFormat] = [.plain, .markdown, .html]

  @Test("No nesting is too deep", arguments: formats)
  func nesting(_ format: TextFormat) {
    for piece in [
      "<div>", "<blockquote>", "<ul><li>", "<dl><dd>", "<table><tr><td>", "<b><i>", "<a href=x>",
      "<pre>", "<p><b>", "<select><option>", "<svg><g>", "<h1><h2>", "> ", "- ", ">", "* > ",
      "1. ", "[", "![", "**a ", "`a``", "<", "<!", "</",
    ] {
      let text = String(repeating: piece, count: 10_000) + "deep"
      let document = Document(text, format: format)
      #expect((document.blocks.map(\.depth).max() ?? 0) <= 70, "\(piece)")
      if format == .html {
        #expect(document.plainText.hasSuffix("deep"), "\(piece)")
      }
    }
  }

  @Test("A table of many columns and many short rows is no table")
  func wideTables() {
    let columns = 20_000
    let text =
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)
      + "|\n" + String(repeating: "|x\n", count: 20_000)
    let document = Document(text, format: .markdown)
    #expect(document.blocks.count == 1)
    #expect(document.plainText.hasSuffix("|x |x"))
  }

  @Test("References to the characters that stand for text bring none of it")
  func references() {
    let text = "<p>A text that is kept aside</p>&#xE000;&#xE000; &#57344;&#xe000 \u{E000}\u{E000}x"
    let document = Document(text, format: .html)
    #expect(
      document.plainText
        == "A text that is kept aside \u{FFFD}\u{FFFD} \u{FFFD}\u{FFFD} \u{E000}\u{E000}x")
  }

  @Test("Whatever is in it, what comes out is safe", arguments: formats)
  func garbage(_ format: TextFormat) {
    var random = Random(seed: 7)
    for _ in 0..<3000 {
      let document = Document(
        random.text(from: Random.markup + Random.hostile, upTo: 60), format: format)
      for text in document.texts { #expect(text.isSafe(isLine: false)) }
      for link in document.links { #expect(link.address.isSafe(isLine: true)) }
    }
  }

  @Test("Bytes that are no text are repaired", arguments: formats)
  func bytes(_ format: TextFormat) {
    var random = Random(seed: 9)
    for length in 0..<400 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let document = Document(String(decoding: bytes, as: UTF8.self), format: format)
      for text in document.texts { #expect(text.isSafe(isLine: false)) }
    }
  }

  @Test("Links are numbered from 1, in order, each address once", arguments: formats)
  func numbers(_ format: TextFormat) {
    let text = (0..<50).map { "https://x.org/\($0 % 7) [a](https://y.org/\($0 % 5)) " }.joined()
    let links = Document(text, format: format).links
    #expect(links.map(\.number) == Array(1...links.count))
    #expect(Set(links.map(\.address)).count == links.count)
  }
}
