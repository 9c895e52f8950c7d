import Archive
import Drawing
import Forum
import TestSupport
import Testing

@testable import Browser

@Suite("Searching")
struct SearchingTests {
  @Test("Results come as the words are typed")
  func asTyped() {
    var session = Session()
    session.type("/mole")
    #expect(session.effects.count { if case .search = $0 { true } else { false } } == 4)
    #expect(session.state.list.rows.count == 1)
    #expect(session.footer.contains("Search: mole"))
  }

  @Test("No command fires while text is typed, and a paste is text")
  func textIsText() {
    var session = Session()
    session.type("/qQ")
    session.send(.paste("?j\nu"))
    #expect(session.footer.contains("Search: qQ?j u"))
    #expect(!session.effects.contains(.quit))
  }

  @Test("Esc restores what was before, Enter keeps what was found")
  func leaveAndKeep() {
    var session = Session()
    session.type("jj")
    let before = session.screen
    session.type("/mole<esc>")
    #expect(session.screen == before)
    session.type("/mole<enter>")
    #expect(session.header.contains("Search: mole   1 of 8 threads"))
    session.type("<esc>")
    #expect(session.header.hasSuffix("8 threads"))
    #expect(session.selected?.hasPrefix("Is this mole") == true)
  }

  @Test("A search that found nothing leaves the reader where they were")
  func nothingFound() {
    var session = Session()
    session.type("4j")
    let chosen = session.selected
    session.type("/zzz<enter><esc>")
    #expect(session.selected == chosen)
    session.type("/mole<bs><bs><bs><bs>zzz<enter><esc>")
    #expect(session.selected == chosen)
  }

  @Test("A search that finds nothing says so and what to press")
  func nothing() {
    var session = Session()
    session.type("/zzz")
    #expect(session.body.contains("No thread has “zzz” in it."))
    #expect(session.body.contains("Esc goes back"))
  }

  @Test("The list stays as it is until the first results are there")
  func noFlicker() {
    var session = Session()
    session.holdsSearches = true
    session.type("/mole")
    #expect(session.state.list.rows.count == 8)
    session.answerSearch()
    #expect(session.state.list.rows.count == 1)
  }

  @Test("Results of a search that was given up are not shown")
  func stale() {
    var session = Session()
    session.holdsSearches = true
    session.type("/mol")
    session.send(.found(1, rows: [0, 1, 2], isFinished: true))
    #expect(session.state.list.rows.count == 8)
    session.type("<esc>")
    #expect(session.effects.last == .cancelSearch)
  }

  /// What the search that runs has been asked to look through.
  private func request(_ session: Session) -> SearchRequest? {
    session.state.search?.running?.request
  }

  @Test("A further letter looks only through what was found, also while the search runs")
  func narrowing() {
    var session = Session()
    session.type("/th")
    let found = session.state.list.rows
    session.holdsSearches = true
    session.type("e")
    #expect(request(session)?.rows == found)
    session.send(.found(request(session)?.id ?? 0, rows: [found[1]], isFinished: false))
    session.type("y")
    #expect(request(session)?.rows == Array(found[1...]))
  }

  @Test("Results are listed as they come, and the header counts them until the search ends")
  func asFound() {
    var session = Session()
    session.holdsSearches = true
    session.type("/the")
    #expect(session.header.contains("searching"))
    guard let search = request(session) else {
      Issue.record("nothing is searched")
      return
    }
    session.send(.found(search.id, rows: Array(search.rows[..<2]), isFinished: false))
    #expect(session.header.contains("searching: 2 of 8 threads"))
    session.type("<down>")
    session.send(.found(search.id, rows: [search.rows[3]], isFinished: false))
    #expect(session.header.contains("searching: 3 of 8 threads"))
    #expect(session.state.list.selected == 1)
    session.send(.found(search.id, rows: [], isFinished: true))
    #expect(session.header.contains("3 of 8 threads") && !session.header.contains("searching"))
  }

  @Test("The list always shows what searching everything at once would find")
  func agreement() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<40 {
      var session = Session(width: 100, height: 20)
      var typed = ""
      for _ in 0..<12 {
        let keys =
          [
            "/the<enter>", "/s<enter>", "/mole<enter>", "t", "<esc>", "sderm<enter>", "S", "ov",
            "O", "on", "/wr", "o", "n", "/<enter>", "s <down> <enter>",
          ].randomElement(using: &random) ?? ""
        typed += keys
        session.type(keys)
      }
      let state = session.state
      let all = state.index.sorted(state.index.rows(), by: state.order, reversed: state.isReversed)
      let query = state.search?.query ?? SearchQuery("")
      let wanted = all.filter { row in
        let question = state.index.question(Int(row))
        let specialties = question.answers.flatMap { $0.doctor?.specialties ?? [] }
        return query.matches(question)
          && (state.ticked.isEmpty || !state.ticked.isDisjoint(with: specialties))
      }
      #expect(state.list.rows == wanted, "\(typed)")
    }
  }
}
