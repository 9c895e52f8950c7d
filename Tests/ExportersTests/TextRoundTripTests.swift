import Archive
import Exporters
import Forum
import Importers
import Testing

@Suite("An archive as copied pages, and back")
struct TextRoundTripTests {
  private func importedAgain(_ threads: [Question]) throws -> [UInt8] {
    var writer = ExportFormat.text.writer(title: "")
    let bytes = writer.begin() + threads.flatMap { writer.thread($0) } + writer.end()
    var again: [Question] = []
    let run = ImportRun(take: { again.append($0) })
    try ImportFormat.text.importer(ImportOptions())
      .read([.bytes(name: "page.txt", bytes)], into: run)
    #expect(run.summary.problems == [])
    return again.lines
  }

  @Test("A NUL in a text comes back, and so do the letters around it")
  func nul() throws {
    let all = threads(
      ofArchive: """
        {"name":"In a café?","text":"a\\u0000b","suggestedAnswer":[{"text":"Naïve\\u0000: 日本"}]}
        """)
    #expect(all.first?.text == "a\0b")
    #expect(try importedAgain(all) == all.lines)
  }
}
