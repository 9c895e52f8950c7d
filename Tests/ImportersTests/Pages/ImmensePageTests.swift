import Archive
import Forum
import Importers
import Testing

@Suite("Immense pages")
struct ImmensePageTests {
  private static let script = page("{\"@type\":\"Question\",\"name\":\"Q\"}")

  @Test(
    "Whatever is nested without end, the page ends soon, and its script is read",
    arguments: [
      "<div>", "<b id=%>", "<ul><li>", "<p><a href=%><b id=%>", "<table><tr><td>", "<svg><g>",
      "<i><p></i>", "<div itemprop=text>", "<div itemscope itemprop=text>",
      "<div itemscope itemtype=https://schema.org/Question><b itemprop=name>Q</b>",
      "<div typeof=schema:Question property=schema:text>", "<span itemprop='a b c d e f'>x",
    ])
  func nesting(_ piece: String) throws {
    let pieces = (0..<20_000).map { piece.replacing("%", with: "\($0)") }.joined()
    let before = ContinuousClock.now
    let imported = try importedPage(Self.script.replacing("<body>", with: "<body>\(pieces)"))
    #expect(imported.threads.contains { $0.title == "Q" })
    #expect(ContinuousClock.now - before < .seconds(60), "\(piece)")
  }

  @Test("Items that all refer to one large element are not read without end")
  func references() throws {
    let item = "<p itemscope itemtype=https://schema.org/Question itemref=r></p>"
    let text = String(repeating: "<b itemprop=text>text</b>", count: 5000)
    let imported = try importedPage(
      "<!DOCTYPE html>" + String(repeating: item, count: 5000) + "<div id=r>\(text)</div>")
    #expect(imported.problems.last?.contains("hold each other too often") == true)
  }

  @Test("Many answers that only say what they answer are added in one go")
  func replies() throws {
    let answers = (0..<5000).map {
      "{\"@type\":\"Answer\",\"text\":\"\($0)\",\"parentItem\":{\"@id\":\"q\"}}"
    }
    let question = "{\"@type\":\"Question\",\"@id\":\"q\",\"name\":\"Q\"}"
    let imported = try importedPage(page("[\(question),\(answers.joined(separator: ","))]"))
    #expect(imported.threads.map(\.answers.count) == [5000])
  }

  @Test("Of a page over the limit the scripts are read, wherever they stand in it")
  func long() throws {
    let filler = String(repeating: "<p>Some text of a page.</p>\n", count: 700_000)
    let imported = try importedPage(
      "<!DOCTYPE html><script>var x = '<script type=\"application/ld+json\">'</script>"
        + "\(filler)<SCRIPT id=x type='application/ld+json'>{\"@type\":\"Question\",\"name\":\"One\"}"
        + "</SCRIPT>\(filler)<script type=application/ld+json>{\"@type\":\"Question\",</script>"
        + "<script type=application/ld+json>{\"@type\":\"Question\",\"name\":\"Two\"}</script>")
    #expect(imported.threads.map(\.title) == ["One", "Two"])
    #expect(imported.problems.count == 1)
    #expect(imported.problems.first?.hasPrefix("p.html:1400001:") == true)
  }
}
