import Exporters
import Forum
import Markup
import TestSupport
import Testing

@Suite("Threads as Markdown")
struct MarkdownExportTests {
  @Test("A thread is a heading, its facts, its text, and a heading for each answer")
  func looks() throws {
    var question = Question(
      id: "q", title: "Does it last?", text: "I was told so.", author: Person(name: "ada"),
      date: ArchiveDate("2012-03-04"), keywords: ["Botox"], declaredAnswerCount: 3)
    var answer = Answer(
      id: "a", headline: "It does", text: "<p>It <b>does</b>.</p>", format: .html, votes: 4,
      doctor: Doctor(
        name: "Ann Lee", credentials: "MD", specialties: [Specialty("Dermatologist")],
        city: "Reno", rating: Rating(stars: 4.9, reviewCount: 103)))
    answer.comments = [Comment(text: "Thanks.\n\nReally.", author: Person(name: "ada"))]
    question.answers = [answer]
    #expect(
      markdown([question]) == """
        # Does it last?

        - Asked by: ada
        - Date: 4 March 2012
        - Keywords: Botox

        I was told so.

        ## Doctor Answers 3 (1 of 3 in this archive)

        ### Answer 1 of 1: It does

        - Votes: +5

        It **does**.

        - Doctor: Ann Lee, MD
        - Reno Dermatologist
        - Rating: 4.9 of 5 stars, 103 reviews

        > *Comment: ada*
        >
        > Thanks.
        >
        > Really.

        ---

        \(Question.usualDisclaimer)

        """)
  }

  @Test("Threads follow each other, each below its own heading")
  func several() {
    let threads = ["One", "Two"].map { Question(id: $0, title: $0) }
    let headings = Document(markdown(threads), format: .markdown).blocks.compactMap { block in
      if case .heading(1, let runs) = block { runs.map(\.text).joined() } else { nil }
    }
    #expect(headings == ["One", "Two"])
  }

  @Test("No text becomes markup that it was not", arguments: nasty)
  func escaped(text: String) {
    let question = Question(id: "q", title: "T", text: text)
    let blocks = bodies(of: question)
    let plain = Document(text, format: .plain)
    #expect(MarkupSketch(blocks) == MarkupSketch(plain.blocks), "\(markdown([question]))")
  }

  @Test("Nor does it in several lines, in any order")
  func mixed() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let lines = (0..<4).map { _ in Self.nasty.randomElement(using: &random) ?? "" }
      let text = lines.joined(separator: ["\n", "\n\n"].randomElement(using: &random) ?? "\n")
      let question = Question(id: "q", title: "T", text: text)
      let plain = Document(text, format: .plain)
      #expect(
        MarkupSketch(bodies(of: question)) == MarkupSketch(plain.blocks),
        "\(markdown([question]))")
    }
  }

  @Test("No field becomes markup either", arguments: nasty)
  func fields(text: String) {
    let word = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    var question = Question(id: "q", title: text, author: Person(name: text), keywords: [text])
    var answer = Answer(id: "a", headline: text, text: "Yes.")
    answer.doctor = Doctor(name: text, credentials: text, city: text)
    answer.comments = [Comment(text: "Thanks.", author: Person(name: text))]
    question.answers = [answer]
    question.disclaimer = text
    let blocks = Document(markdown([question]), format: .markdown).blocks
    let headings = blocks.compactMap { block -> String? in
      if case .heading(_, let runs) = block { runs.map(\.text).joined() } else { nil }
    }
    let letters = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(headings.count == 3)
    #expect(
      letters(headings.last ?? "") == letters("Answer 1 of 1: " + cleanTitle(text)), "\(word)")
    #expect(MarkupSketch(blocks).styles.isSubset(of: [.emphasis]), "\(markdown([question]))")
    let kinds = MarkupSketch(blocks).kinds
    #expect(Set(kinds).isSubset(of: ["p", "h", "ul", "quote", "rule"]), "\(kinds)")
  }

  @Test("What was marked up stays so", arguments: marked)
  func kept(html: String) {
    let question = Question(id: "q", title: "T", text: html, format: .html)
    let document = Document(html, format: .html)
    #expect(
      MarkupSketch(bodies(of: question)) == MarkupSketch(document.blocks),
      "\(markdown([question]))")
  }

  /// What stands between the title and the answers.
  private func bodies(of question: Question) -> [Block] {
    let blocks = Document(markdown([question]), format: .markdown).blocks.dropFirst()
    return blocks.prefix { if case .heading(2, _) = $0 { false } else { true } }
  }

  private func markdown(_ threads: [Question]) -> String {
    var writer = ExportFormat.markdown.writer(title: "Archive")
    return String(decoding: threads.flatMap { writer.thread($0) }, as: UTF8.self)
  }

  static let nasty = [
    "# no heading", "C #", "ends with ###", "#hashtag", "- no item", "* no item", "+ no item",
    "1. no list", "12) no list", "  3. indented", "> no quote", "```no fence", "~~~ no fence",
    "    no code", "\tno code", "*no* _em_ **no** __strong__", "a*b*c and a_b_c", "~~kept~~ ~x~",
    "`no code`", "[no](https://example.org/x)", "![no](x.png)", "[ref]",
    "[ref]: https://example.org",
    "<b>no</b> <script>x</script>", "<!-- none -->", "&amp; &lt; &#42; &copy;", "a | b | c",
    "--- | ---", "---", "===", "***", "___", "\\* \\\\ \\", "x\\", "$a_1$ and $$b$$",
    ">! no spoiler",
    "||no spoiler||", "[x] no task", "- [ ] no task", "a  ", "!", "![", "Term\n: meaning",
    "| a |\n|---|",
    "http://example.org/a_b_c", "www.example.org", "*", "**", "_", "`", "``", "~",
    "<", ">", "&", "#", "-", "+", "1.", "\u{A0}# x", "x\n---", "x\n===", "# x #", "日本 *語*",
  ]

  @Test("A list that counts down keeps its numbers")
  func countingDown() {
    let question = Question(
      id: "q", title: "q", text: "<ol reversed><li>a<li>b<li>c</ol>", format: .html)
    #expect(markdown([question]).contains("\n3. a\n2) b\n1. c\n"))
    let page = ExportedPage([question], title: "q").text
    #expect(page.contains(#"<ol start="3" type="1" reversed="">"#))
  }

  static let marked = [
    "<p>One<br>two</p><p>Three</p>", "<p>a <b>b</b> <i>c</i> <s>d</s> <code>e</code></p>",
    "<p><b><i>both</i></b> and <b>b</b><i>i</i></p>", "<p>a<b>b</b>c<i>d</i>e</p>",
    "<p><b>\"Quoted\"</b>text</p>", "<p>x<i>(y)</i>z</p>",
    "<p><code>a`b</code> <code> a </code></p>",
    "<p><code>``</code> and <code>`a`</code></p>", "<h2>Head #</h2><p>x</p>",
    "<ul><li>a<li>b<ul><li>c</ul></ul>", "<ol start=\"3\"><li>a<li>b</ol>",
    "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>",
    "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>",
    "<pre><code>x = 1\n\n  y `z` ```\n</code></pre>", "<ul><li><pre><code>x\n y</code></pre></ul>",
    "<table><tr><th>a<th>b<tr><td>1 | 2<td><code>x|y</code></table>", "<p>a</p><hr><p>b</p>",
    "<p><a href=\"https://example.org/a)b_c\">link *x*</a></p>",
    "<p><a href=\"https://example.org/\"><b>bold</b> link</a></p>",
    "<ul><li>a</ul><p>x</p><ul><li>b</ul>", "<ul><li>a</ul><ul><li>b</ul>",
    "<ol><li>a</ol><ol><li>b</ol>",
    "<ul><li>- x<li># y<li>1. z</ul>", "<p>- x<br># y<br>1. z</p>",
    "<details><summary>S &lt;b&gt;</summary><p>hidden</p></details>",
  ]
}

/// A document's structure and words: what Markdown can say of it.
private struct MarkupSketch: Equatable, CustomStringConvertible {
  private(set) var lines: [String] = []
  private(set) var styles: TextStyle = []
  private(set) var kinds: [String] = []

  static func == (one: MarkupSketch, other: MarkupSketch) -> Bool { one.lines == other.lines }

  var description: String { lines.joined(separator: "\n") }

  init(_ blocks: some Sequence<Block>) { for block in blocks { add(block, "") } }

  private mutating func add(_ block: Block, _ indent: String) {
    switch block {
    case .paragraph(let runs): add("p", runs, indent)
    case .heading(_, let runs): add("h", runs, indent)
    case .list(let list):
      let kind = if case .number(let numbers) = list.marker { "ol \(numbers.start)" } else { "ul" }
      add(kind, indent)
      for item in list.items {
        lines.append("\(indent)  item")
        for block in item { add(block, indent + "    ") }
      }
    case .quote(let blocks), .indented(let blocks):
      add("quote", indent)
      for block in blocks { add(block, indent + "  ") }
    case .code(let code): add("code \(code)", indent)
    case .table(let table):
      add("table", indent)
      for row in [table.header] + table.rows {
        for cell in row { add("cell", cell, indent + "  ") }
      }
    case .rule: add("rule", indent)
    case .spoiler(let spoiler):
      add("spoiler", spoiler.title, indent)
      for block in spoiler.blocks { add(block, indent + "  ") }
    }
  }

  private mutating func add(_ kind: String, _ indent: String) {
    kinds.append(kind)
    lines.append(indent + kind)
  }

  private mutating func add(_ kind: String, _ runs: [Run], _ indent: String) {
    let shown: TextStyle = [.emphasis, .strong, .strikethrough, .code]
    var words: [(text: String, style: TextStyle, isLink: Bool)] = []
    for run in runs {
      let style = run.style.intersection(shown)
      styles.formUnion(style)
      if let last = words.last, last.style == style, last.isLink == (run.link != nil) {
        words[words.count - 1].text += run.text
      } else {
        words.append((run.text, style, run.link != nil))
      }
    }
    kinds.append(kind)
    // A break at the end of a link is none of its own.
    let parts = words.map { part in
      let mark = "\(part.style.rawValue)\(part.isLink ? "L" : "")"
      let lines = part.text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.map { $0.isEmpty ? "" : "\(mark)<\(String($0).singleSpaced)>" }
        .joined(separator: "/")
    }
    lines.append("\(indent)\(kind) \(parts.joined())")
  }
}

extension String {
  fileprivate var singleSpaced: String {
    split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\t" }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
