import Archive
import Exporters
import Forum
import JSON
import TestSupport
import Testing

@Suite("An exported page that is imported")
struct PageRoundTripTests {
  /// What could end a script, a tag or an attribute.
  static let hostile = #"</ScRiPt ><!-- <script>--><![CDATA[ ]]>&lt;&amp;\"'><\/x>\u2028"#

  @Test("It gives the archive byte for byte, whatever the archive's shapes", arguments: 1...25)
  func generated(seed: UInt64) throws {
    var generator = ArchiveGenerator(seed: seed)
    let archive = generator.archive(30).joined(separator: "\n")
      .replacing("中文", with: Self.hostile).replacing("Dr ", with: "Dr \(Self.hostile)")
    let all = threads(ofArchive: archive)
    #expect(!all.isEmpty)
    #expect(try ExportedPage(all).importedAgain() == all.lines)
    for thread in all {
      let page = ExportedPage([thread], title: thread.title)
      #expect(try page.importedAgain() == [thread].lines)
    }
  }

  @Test("Properties that only the archive knows are kept, as deep as an archive may nest them")
  func properties() throws {
    let deep = String(repeating: "[", count: 63) + "1" + String(repeating: "]", count: 63)
    let thread = """
      {"@id":"q","schema:name":"other","name":"N","x":\(deep),"isPartOf":{"@id":"q"},
      "https://schema.org/text":"no","suggestedAnswer":[{"text":"<b>A</b>","encodingFormat":"text/html",
      "comment":{"text":"C","parentItem":{"@id":"q"}},"mainEntity":{"@type":"Question","name":"M"}}]}
      """
    let all = threads(ofArchive: thread.replacing("\n", with: ""))
    #expect(all.first?.otherProperties.count == 4)
    #expect(try ExportedPage(all).importedAgain() == all.lines)
  }

  @Test("Two threads of one id stay two")
  func twice() throws {
    let all = threads(
      ofArchive: "{\"@id\":\"q\",\"name\":\"A\"}\n{\"@id\":\"q\",\"name\":\"B\"}")
    #expect(all.count == 2)
    #expect(try ExportedPage(all).importedAgain() == all.lines)
  }

  @Test("A thread's own disclaimer and the accepted answer come back")
  func disclaimer() throws {
    var thread = Question(id: "q", title: "T", answers: [Answer(id: "a", text: "A")])
    thread.disclaimer = "See a doctor."
    thread.answers[0].isAccepted = true
    let page = ExportedPage([thread])
    #expect(try page.importedAgain() == [thread].lines)
    #expect(page.text.contains(">See a doctor.</p>"))
  }
}
