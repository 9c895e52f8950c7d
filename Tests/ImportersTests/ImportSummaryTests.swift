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
    run.leaveOut("reply", count: 3)
    run.leaveOut("page without a question", count: 2)
    run.leaveOut("line outside question and answers", count: 3)
    #expect(emitted == ["q"])
    #expect(
      run.summary.description == "1 thread, 2 answers, 0 comments; left out: "
        + "3 lines outside question and answers, 2 pages without a question, 3 replies, "
        + "2 wiki posts")
  }
}
