import Archive
import Forum
import Foundation
import Importers
import TestSupport
import Testing

@Suite("Damaged pages")
struct PageDamageTests {
  /// What an import of a page comes to: its threads, or why it ended.
  private func outcome(_ bytes: some Sequence<UInt8>) -> Result<ImportedThreads, ImportError> {
    do {
      return .success(try ImportedThreads([.bytes(name: "p.html", Array(bytes))], as: .html))
    } catch { return .failure(error) }
  }

  private func expectOneLine(_ error: ImportError) {
    guard case .badData(let problem) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(problem.file == "p.html")
    #expect(!error.description.contains("\n"))
  }

  private static let whole = page(
    "{\"@type\":\"Question\",\"name\":\"In a script\",\"text\":\"é 😀\"}",
    body: """
      <div itemscope itemtype="https://schema.org/Question"><b itemprop="name">In items</b>
      <div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer">
      <p itemprop="text">Answer &amp; <b>more</b></p></div></div>
      <div vocab="https://schema.org/" typeof="Question"><b property="name">In RDFa</b></div>
      """)

  @Test("A page cut anywhere gives the threads before the cut, or one line that says why not")
  func cuts() {
    let bytes = Array(Self.whole.utf8)
    var counts: Set<Int> = []
    for length in 0..<bytes.count {
      switch outcome(bytes.prefix(length)) {
      case .success(let imported):
        counts.insert(imported.threads.count)
        #expect(!imported.threads.isEmpty)
      case .failure(let error):
        counts.insert(0)
        expectOneLine(error)
      }
    }
    #expect(counts == [0, 1, 2, 3])
  }

  @Test(
    "So does each saved page of Stack Overflow, cut at fifty places",
    .enabled(if: SharedData.has("html/so-pages"), Comment(rawValue: SharedData.missing)),
    arguments: (try? FileManager.default.contentsOfDirectory(
      at: SharedData.url("html/so-pages/raw"), includingPropertiesForKeys: nil)) ?? [])
  func realCuts(_ file: URL) throws {
    let bytes = try Array(Data(contentsOf: file))
    var answers = 0
    for part in 0..<50 {
      switch outcome(bytes.prefix(bytes.count * part / 50)) {
      case .success(let imported):
        #expect(imported.threads.count == 1)
        #expect(imported.threads[0].answers.count >= answers)
        answers = imported.threads[0].answers.count
      case .failure(let error):
        #expect(answers == 0)
        expectOneLine(error)
      }
    }
    #expect(answers > 0)
  }

  @Test("Bytes of any kind end in one line or in threads", arguments: 1...20)
  func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.whole.utf8)
    for _ in 0..<40 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(contentsOf: Array("<\"{>&".utf8).shuffled(using: &random), at: place)
      }
    }
    if case .failure(let error) = outcome(bytes) { expectOneLine(error) }
  }

  @Test("What is no page, or has no question, says so")
  func nothing() {
    for (text, message) in [
      ("", "p.html: error: the file is empty"),
      ("<html><p>Hello", "p.html: error: no question of schema.org is in it"),
      ("{\"@type\":\"Question\",\"name\":\"Q\"}", "p.html: error: no question of schema.org"),
      ("7z\u{BC}\u{AF}\u{27}\u{1C}\0\u{4}", "p.html: error: no question of schema.org"),
      (
        page("{\"@type\":\"Question\"}"), "p.html: error: no question of schema.org"
      ),
    ] {
      guard case .failure(let error) = outcome(text.utf8) else {
        Issue.record("\(text)")
        continue
      }
      #expect(error.description.hasPrefix(message), "\(error)")
    }
  }

  @Test("A page that lost its end is read, and says that it may have been cut")
  func lostEnd() throws {
    let whole = Self.whole.trimmingCharacters(in: .newlines)
    for end in ["", "\n<!-- saved -->\n"] {
      #expect(try importedPage(whole + end).problems == [])
      #expect(try importedPage(whole.replacing("</html>", with: "</HTML >") + end).problems == [])
    }
    let cut = try importedPage(String(whole.dropLast(3)))
    #expect(cut.threads.count == 3)
    #expect(
      cut.problems == [
        "p.html: warning: the page does not end with </html>; save it again if it was cut short"
      ])
  }

  @Test("Of several pages those without a question are counted, and the others read")
  func several() throws {
    let imported = try ImportedThreads(
      [
        "a.html": "<p>About us", "b.html": Self.whole,
        "c.html": "<script type=application/ld+json>{",
      ],
      as: .html)
    #expect(imported.threads.count == 3)
    #expect(imported.summary.leftOut == ["page without a question": 1])
    #expect(
      imported.problems == [
        "c.html:1:35: error: the text ends inside a JSON value; the JSON-LD script was passed over"
      ])
  }
}
