import Forum
import Foundation
import Markup
import Testing

/// Conformance suites that are not part of this package: skipped where they are not present.
@Suite("Suites of others", .enabled(if: SharedData.isPresent, "No folder shared/data is found"))
struct SuiteTests {
  /// Of GFM's examples, which are those of CommonMark 0.29, the two that CommonMark 0.31 has
  /// otherwise: the newer one is followed.
  private static let superseded: Set = [
    "foo <!-- not a comment -- two hyphens -->\n", "foo <!--> foo -->\n\nfoo <!-- foo--->\n",
  ]

  @Test(
    "Every example of CommonMark and GFM has the text of its HTML",
    arguments: ["commonmark/spec.txt", "cmark-gfm/test/spec.txt"])
  func markdown(_ path: String) throws {
    let examples = SpecExample.examples(in: try SharedData.text("suites/\(path)"))
    #expect(examples.count > 600)
    for example in examples where !SuiteTests.superseded.contains(example.markdown) {
      let document = Document(example.markdown, format: .markdown)
      let expected = Document(example.html, format: .html)
      #expect(document.plainText == expected.plainText, "example \(example.number)")
      guard !example.markdown.contains("<"), !example.html.contains("<i") else { continue }
      let visible = document.blocks.flatMap(\.texts).joined().filter { !$0.isWhitespace }
      #expect(visible == example.textOfHTML, "example \(example.number), without a parser")
    }
  }

  @Test("No case of html5lib's trees or tokens traps or leaves anything unsafe")
  func trees() throws {
    let folder = "suites/html5lib-tree-construction/html/testdata/html5lib-tests/tree-construction"
    var count = 0
    for file in try SharedData.files(in: folder, suffix: ".dat") {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for part in text.components(separatedBy: "#data\n").dropFirst() {
        let page = part.components(separatedBy: "\n#errors").first ?? ""
        for text in Document(page, format: .html).texts { #expect(text.isSafe(isLine: false)) }
        count += 1
      }
    }
    #expect(count > 1000)
  }

  @Test("No naughty string leaves anything unsafe, in any format")
  func naughty() throws {
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(try SharedData.text("hostile/blns/blns.json").utf8))
    for string in strings {
      #expect(cleanLine(string).isSafe(isLine: true))
      for format in HostileTests.formats {
        for text in Document(string, format: format).texts { #expect(text.isSafe(isLine: false)) }
      }
    }
  }
}

/// An example of a specification of Markdown.
struct SpecExample {
  let number: Int
  let markdown: String
  let html: String

  /// What is left of the HTML without tags and blanks, found without any parser.
  var textOfHTML: String {
    html.replacing(#/<[^>]*>/#, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&").filter { !$0.isWhitespace }
  }

  static func examples(in specification: String) -> [SpecExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var lines: [[String]]?
    for line in specification.components(separatedBy: "\n") {
      if line.hasPrefix(fence + " example") {
        lines = [[]]
      } else if line == fence, let parts = lines, parts.count == 2 {
        let texts = parts.map {
          $0.map { $0.replacingOccurrences(of: "→", with: "\t") + "\n" }.joined()
        }
        examples.append(
          SpecExample(number: examples.count + 1, markdown: texts[0], html: texts[1]))
        lines = nil
      } else if line == ".", lines?.count == 1 {
        lines?.append([])
      } else if let last = lines?.indices.last {
        lines?[last].append(line)
      }
    }
    return examples
  }
}
