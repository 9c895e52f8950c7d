import Archive
import Drawing
import Forum
import Testing

@testable import Browser

@Suite("Matches")
struct MatchTests {
  @Test("n goes through the matches of the thread, and on to the next thread's")
  func matches() {
    var session = Session(width: 100, height: 40)
    session.type("/stitches<enter>l")
    var lines: [Int] = []
    for _ in 0..<2 {
      session.type("n")
      if let cursor = session.canvas.cursor { lines.append(cursor.y) }
    }
    #expect(lines == lines.sorted())
    let surfaces = session.canvas.surfaceRows.joined()
    #expect(surfaces.contains("e") && surfaces.contains("f"))
    session.type("n")
    #expect(session.state.list.rows.count == 1)
  }

  @Test("n opens what is folded where there is a match in it")
  func folded() {
    let texts = (1...4).map { ("Well.\n\nHere zoster is named by \($0).", TextFormat.plain) }
    var session = Session(LongFixture.archive(texts))
    session.type("/zoster<enter>lzMgg")
    #expect(!session.body.contains("is named by"))
    var visited: [Int?] = []
    for _ in 0..<4 {
      session.type("n")
      visited.append(session.state.openThread?.current)
    }
    #expect(visited == [0, 1, 2, 3])
    #expect(session.body.contains("is named by 4"))
  }

  @Test("Where the match is in what an author hid, the reader is told how to see it")
  func hidden() {
    let text = "<details><summary>Hint</summary><p>The secret word.</p></details>"
    var session = Session(LongFixture.archive([(text, .html)]))
    session.type("/secret<enter>l")
    #expect(session.footer.contains("It was found in what is hidden; x shows it"))
    session.type("x")
    #expect(session.body.contains("The secret word."))
  }

  @Test("In the list n goes to the next thread that was found, and round at the end")
  func matchesInList() {
    var session = Session()
    session.type("/the<enter>gg")
    let count = session.state.list.rows.count
    #expect(count > 1)
    session.type("n")
    #expect(session.state.list.selected == 1)
    session.type("NN")
    #expect(session.state.list.selected == count - 1)
    #expect(session.footer.contains("went on at the last"))
  }

  @Test("n without a search says how to start one")
  func noSearch() {
    var session = Session()
    session.type("n")
    #expect(session.footer.contains("Nothing is searched for; / starts"))
  }

  @Test("A phrase is lit across the end of a line")
  func acrossLines() {
    let lines = ["the swelling lasts", "three weeks or"].enumerated().map { number, text in
      PageLine(
        spans: [.init(x: 2, text: text, style: .init())], flow: number == 0 ? .starts : .continues)
    }
    let matches = TextMatch.all(of: SearchQuery("\"lasts three\""), in: lines, glyphs: .unicode)
    #expect(
      matches.map(\.parts) == [
        [.init(line: 0, columns: 15..<20), .init(line: 1, columns: 2..<7)]
      ])
  }
}
