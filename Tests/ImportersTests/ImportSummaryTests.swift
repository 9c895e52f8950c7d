import Forum
import Importers
import Testing

@Suite("A summary of an import")
struct ImportSummaryTests {
  @Test("It counts what was read and what was left out, in one line")
  func line() throws {
    var emitted: [String] = []
    let run = ImportRun(take: { emitted.append($0.id) })
    try run.emit(.init(id: "q", title: "T", answers: [.init(id: "a"), .init(id: "b")]))
    run.leaveOut("wiki post", count: 2)
    run.leaveOut("reply")
    #expect(emitted == ["q"])
    #expect(
      run.summary.description == "1 thread, 2 answers, 0 comments; left out: 1 reply, 2 wiki posts")
  }
}
