import Archive
import Drawing
import Testing

@testable import Browser

@Suite("Sorting")
struct SortingTests {
  /// Threads by number, each with a date and votes of its own; more than are sorted at once.
  private static let many =
    "["
    + (0...Ordering.atOnce).map { number in
      #"{"@id": "\#(number)", "name": "Thread \#(number)", "dateCreated": "\#(1900 + number % 100)"}"#
    }.joined(separator: ",") + "]"

  private func titles(_ session: Session) -> [String] {
    session.state.list.rows.map { String(session.state.index.summary(Int($0)).title.prefix(6)) }
  }

  @Test("o shows every order, with a tick at the one in force")
  func sheet() {
    var session = Session()
    session.type("o")
    for order in SortOrder.allCases { #expect(session.body.contains("\(order.rawValue) ")) }
    #expect(session.body.contains("✓ n  newest"))
    session.type("v")
    session.type("o")
    #expect(session.body.contains("✓ v  votes"))
  }

  @Test("An order is chosen by its letter, or by moving there and Enter")
  func choosing() {
    var session = Session()
    session.type("ot")
    #expect(titles(session).first == "How lo")
    #expect(titles(session).last == "歯の治療のあ")
    session.type("o<down><enter>")
    #expect(session.state.order == .archive)
    #expect(titles(session).first == "When s")
    session.type("ojk<enter>okkkk<enter>")
    #expect(session.state.order == .newest)
  }

  @Test("Esc leaves the order as it was")
  func leaving() {
    var session = Session()
    let before = session.screen
    session.type("ojj<esc>")
    #expect(session.screen == before)
  }

  @Test("O turns the order round, and the header says so; o with the same order turns it back")
  func reversing() {
    var session = Session()
    let before = titles(session)
    session.type("O")
    #expect(titles(session) == before.reversed())
    #expect(session.header.contains("Sorted by newest, reversed"))
    session.type("on")
    #expect(titles(session) == before)
    #expect(!session.header.contains("Sorted"))
  }

  @Test("The header names an order that is not the archive's own")
  func header() {
    var session = Session(width: 100, height: 30)
    #expect(!session.header.contains("Sorted"))
    session.type("oa")
    #expect(session.header.contains("Sorted by answers   8 threads"))
  }

  @Test("Threads that an order does not tell apart stay in the archive's order")
  func stable() {
    var session = Session()
    session.type("oa")
    #expect(
      titles(session) == [
        "When s", "Is thi", "Is cof", "How lo", "My dau", "歯の治療のあ", "What b", "Why do",
      ])
  }

  @Test(
    "The selected thread stays selected and on its line of the screen",
    arguments: "voatf".map { $0 })
  func keepsPlace(_ order: Character) {
    var session = Session(width: 80, height: 9)
    session.type("jjjj")
    let (selected, cursor) = (session.selected, session.canvas.cursor)
    session.type("o\(order)")
    #expect(session.selected == selected)
    let list = session.state.list
    if list.selected >= 2, list.selected <= 6 { #expect(session.canvas.cursor == cursor) }
  }

  @Test("What a search found is sorted without searching again")
  func sortsFound() {
    var session = Session()
    session.type("/the<enter>")
    let searches = session.effects.count
    let found = Set(session.state.list.rows)
    session.type("ot")
    #expect(Set(session.state.list.rows) == found)
    #expect(titles(session) == titles(session).sorted())
    #expect(session.effects.count == searches)
  }

  @Test("Many threads are sorted beside the loop; until then the list stays as it is")
  func besideTheLoop() {
    var session = Session(Self.many)
    session.type("5j")
    let selected = session.selected
    session.holdsSorting = true
    session.type("oo")
    #expect(session.header.contains("Sorting by oldest"))
    #expect(session.state.list.selected == 5)
    session.answerSorting()
    #expect(session.header.contains("Sorted by oldest"))
    #expect(session.selected == selected)
    session.type("gg")
    #expect(session.selected == "Thread 0")
  }

  @Test("Of two orders chosen one after the other only the last is shown")
  func lastWins() {
    var session = Session(Self.many)
    session.holdsSorting = true
    session.type("oo")
    guard case .sort(let first) = session.effects.last else {
      Issue.record("nothing was sorted")
      return
    }
    session.type("ot")
    session.send(.sorted(first.id, rows: [1, 0]))
    #expect(session.state.list.rows.count == Ordering.atOnce + 1)
    session.answerSorting()
    #expect(session.state.order == .title)
    #expect(session.state.list.rows.count == Ordering.atOnce + 1)
  }

  @Test("The order asked for at the start comes into force when everything is read")
  func atFirst() {
    var state = State(name: "a", size: Size(width: 80, height: 24), order: .title)
    for event in LoadEvent.reading(Fixture.archive) { _ = state.update(.load(event)) }
    #expect(state.index.summary(state.list.row ?? 0).title.hasPrefix("How long"))
  }
}
