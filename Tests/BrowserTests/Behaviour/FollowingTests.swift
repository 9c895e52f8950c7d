import Archive
import Drawing
import Forum
import TestSupport
import Testing

@testable import Browser

@Suite("Archives that change while they are open")
struct FollowingTests {
  private func archive(_ threads: [String]) -> String { "[\(threads.joined(separator: ","))]" }

  /// The archive read anew with these threads.
  private func replaced(_ threads: [String], skipped: Int = 0) -> Event {
    .load(.replaced(Index.reading(json: archive(threads)), LoadSummary(files: 1, skipped: skipped)))
  }

  /// More threads at the end of a file that was read.
  private func grown(_ threads: [String]) -> [Event] {
    LoadEvent.reading(archive(threads)).compactMap { event in
      if case .indexed = event { .load(event) } else { nil }
    }
  }

  private static let new = #"{"@id": "new", "name": "Brand new", "dateCreated": "2024"}"#
  private static let newer = #"{"@id": "newer", "name": "Newer still", "dateCreated": "2025"}"#

  @Test("Threads that a file grew by are sorted in; the place stays, and the last line counts them")
  func growth() {
    var session = Session(width: 80, height: 14)
    session.type("jj")
    let (selected, cursor) = (session.selected, session.canvas.cursor)
    for event in grown([Self.new]) { session.send(event) }
    #expect(session.footer.contains("1 new thread "))
    for event in grown([Self.newer]) { session.send(event) }
    #expect(session.footer.contains("2 new threads"))
    #expect(session.selected == selected)
    #expect(session.canvas.cursor == cursor || session.state.list.top == 0)
    session.type("gg")
    #expect(session.selected == "Newer still")
    #expect(session.header.hasSuffix("10 threads"))
  }

  @Test("New threads are searched and filtered like the others")
  func growthWithSearch() {
    var session = Session(Fixture.archive, width: 80, height: 14)
    session.type("/new<enter>")
    #expect(session.state.list.rows.isEmpty)
    for event in grown([Self.new]) { session.send(event) }
    #expect(session.state.list.rows == [8])
    session.type("<esc>sderm<enter>/newer<enter>")
    for event in grown([Self.newer]) { session.send(event) }
    #expect(session.state.list.rows.isEmpty)
    session.type("S")
    #expect(session.state.list.rows == [9])
  }

  @Test(
    "After a replacement the thread, its answer and its line are the same; votes and filter too")
  func replacement() {
    var session = Session(width: 80, height: 14)
    session.type("sderm<enter>Sgg3jl3<enter>+j")
    let before = session.screen
    session.send(replaced([Self.new] + Fixture.threads.reversed()))
    #expect(session.screen.dropFirst().dropLast() == before.dropFirst().dropLast())
    #expect(session.state.currentAnswer?.id == "stitches-3")
    #expect(session.state.votes == OwnVotes(["stitches": ["stitches-3": .up]]))
    #expect(session.header.hasSuffix("9 threads"))
    #expect(session.footer.contains("The archive was read again"))
  }

  @Test("An answer that came before the one being read moves neither it nor the text")
  func moreAnswers() {
    var session = Session(width: 80, height: 14)
    session.type("3jl]]")
    let line = session.screen[2]
    let longer = Fixture.stitches.replacing(
      #""suggestedAnswer": ["#,
      with: #""suggestedAnswer": [{"@id": "extra", "text": "One more."},"#)
    session.send(replaced([longer] + Fixture.threads.dropFirst()))
    #expect(session.screen[2] == line)
    #expect(session.state.currentAnswer?.id == "stitches-2")
  }

  @Test("Where the selected thread is gone the one after it is selected")
  func selectedGone() {
    var session = Session()
    session.type("j")
    session.send(replaced(Fixture.threads.filter { !$0.contains("\"mole\"") }))
    #expect(session.selected?.hasPrefix("Is coffee") == true)
    session.send(replaced([]))
    #expect(session.body.contains("There are no threads in this archive."))
    session.send(replaced(Fixture.threads))
    #expect(session.selected != nil)
  }

  @Test("Where all threads behind the selected one are gone the one before it is selected")
  func endGone() {
    var session = Session()
    session.type("of4j")
    session.send(replaced(Array(Fixture.threads.prefix(2))))
    #expect(session.state.list.selected == 1)
    #expect(session.state.list.row == 1)
  }

  @Test("A file that is written anew bit by bit leads back to the thread that was selected")
  func writtenAnew() {
    var session = Session()
    session.type("of4j")
    let selected = session.selected
    for count in [0, 2, 3, 8] { session.send(replaced(Array(Fixture.threads.prefix(count)))) }
    #expect(session.selected == selected)
    session.send(replaced(Array(Fixture.threads.prefix(2))))
    session.type("k")
    session.send(replaced(Fixture.threads))
    #expect(session.state.list.row == 0)
  }

  @Test("A search runs again after a replacement; until then its former finds are shown")
  func searchAgain() {
    var session = Session(width: 100, height: 30)
    session.type("/the<enter>jj")
    let (selected, count) = (session.selected, session.state.list.rows.count)
    session.holdsSearches = true
    session.send(replaced(Fixture.threads.reversed() + [Self.new, #"{"name": "the the"}"#]))
    #expect(session.selected == selected)
    #expect(session.state.list.rows.count == count)
    #expect(session.header.contains("searching"))
    session.answerSearch()
    #expect(session.selected == selected)
    #expect(session.state.list.rows.count == count + 1)
  }

  @Test("Esc in a search field opened before a replacement leads back to where one was")
  func leaveAfterReplacement() {
    var session = Session(width: 100, height: 30)
    session.type("jj")
    let selected = session.selected
    session.type("/mole")
    session.send(replaced(Fixture.threads.reversed()))
    session.type("<esc>")
    #expect(session.selected == selected)
    #expect(session.state.list.rows.count == 8)
  }

  @Test("The specialties stay ticked, and their sheet counts anew")
  func specialtiesStay() {
    var session = Session(width: 100, height: 30)
    session.type("sdent<enter>s")
    session.send(replaced(Fixture.threads + [Fixture.names.replacing("\"names", with: "\"more")]))
    #expect(
      session.state.sheet?.counts.first { $0.specialty == Specialty("Dentist") }?.threads == 2)
    #expect(session.state.list.rows.count == 2)
  }

  @Test("What was skipped is counted anew")
  func skipped() {
    var session = Session()
    session.send(replaced(Fixture.threads, skipped: 3))
    #expect(session.header.contains("3 skipped"))
  }

  @Test("What happened to a file is told in the last line")
  func disturbed() {
    var session = Session()
    session.send(.load(.disturbed("a.jsonl is gone; its threads are shown as they were")))
    #expect(session.footer.contains("a.jsonl is gone"))
  }

  @Test("Large archives keep the list as it is until the new order is there")
  func large() {
    let threads = (0...Ordering.atOnce).map { number in
      #"{"@id": "\#(number)", "name": "Thread \#(number)", "dateCreated": "\#(1900 + number % 100)"}"#
    }
    var session = Session(archive(threads), width: 80, height: 14)
    session.type("500j")
    let (selected, before) = (session.selected, session.screen)
    session.holdsSorting = true
    session.send(replaced(threads.reversed() + [Self.new]))
    #expect(session.screen[2..<12] == before[2..<12])
    session.answerSorting()
    #expect(session.state.list.rows.count == threads.count + 1)
    #expect(session.selected == selected)
  }
}
