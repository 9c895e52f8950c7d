import Archive
import Drawing
import Forum
import Testing

@testable import Browser

@Suite("Moving")
struct MovingTests {
  @Test("The layout key shows one pane at a time, and both again")
  func panes() throws {
    var session = Session(width: 120, height: 40)
    #expect(session.state.layout.list != nil && session.state.layout.thread != nil)
    session.type("\\")
    #expect(session.state.layout.thread == nil)
    session.type("l")
    #expect(session.state.layout.list == nil)
    #expect(session.state.leaving?.panes == .single)
    let after = Session(width: 120, height: 40, returningTo: try #require(session.state.leaving))
    #expect(after.state.layout.list == nil)
    session.type("\\")
    #expect(session.state.layout.list != nil && session.state.layout.thread != nil)
    var narrow = Session(width: 80, height: 24)
    narrow.type("\\")
    #expect(narrow.footer.contains("There is room for one pane"))
  }

  @Test("F2 and F3 ask for the theme before and the next, as many further as a number says")
  func themes() {
    var session = Session()
    session.type("<F3><F2>3<F3>/a<F3>")
    #expect(
      session.effects.filter { if case .changeTheme = $0 { true } else { false } }
        == [.changeTheme(by: 1), .changeTheme(by: -1), .changeTheme(by: 3), .changeTheme(by: 1)])
    #expect(session.state.search?.text == "a")
  }

  @Test("The newest thread is the first")
  func newestFirst() {
    #expect(Session().selected?.hasPrefix("My daughter") == true)
  }

  @Test("A count moves so many threads, and a number before G goes there")
  func counts() {
    var session = Session()
    session.type("3j")
    #expect(session.state.list.selected == 3)
    session.type("2k")
    #expect(session.state.list.selected == 1)
    session.type("5G")
    #expect(session.state.list.selected == 4)
    session.type("gg")
    #expect(session.state.list.selected == 0)
    session.type("G")
    #expect(session.state.list.selected == 7)
  }

  @Test("A number that is larger than any integer is only large")
  func hugeCount() {
    var session = Session()
    session.type("99999999999999999999999999j")
    #expect(session.state.list.selected == 7)
    session.type("99999999999999999999999999k")
    #expect(session.state.list.selected == 0)
  }

  @Test("The selected thread stays on the screen")
  func scrolling() {
    var session = Session(width: 80, height: 9)
    session.type("jjjj")
    #expect(session.body.contains("▌ How long does the swelling"))
    session.type("gg")
    #expect(session.body.contains("▌ My daughter"))
  }

  @Test("Enter goes into the thread, and a number before it to that answer")
  func openAnswer() {
    var session = Session()
    session.type("3j3<enter>")
    #expect(session.state.place == .thread)
    #expect(session.state.currentAnswer?.id == "stitches-3")
    session.type("9<enter>")
    #expect(session.footer.contains("There is no answer 9: this thread has 4"))
  }

  @Test("Back from a thread is the list, and q quits only there")
  func back() {
    var session = Session()
    session.type("lh")
    #expect(session.state.place == .list)
    session.type("lq")
    #expect(session.state.place == .list)
    #expect(session.effects.isEmpty)
    session.type("q")
    #expect(session.effects == [.quit])
  }

  @Test("J shows the next thread while reading")
  func nextThread() {
    var session = Session()
    session.type("lJ")
    #expect(session.state.place == .thread)
    #expect(session.body.contains("Is this mole"))
  }

  @Test("The answers are gone through one by one, in view each time")
  func answers() {
    var session = Session(width: 80, height: 12)
    session.type("3jl]")
    #expect(session.state.currentAnswer?.id == "stitches-1")
    session.type("]")
    #expect(session.state.currentAnswer?.id == "stitches-2")
    #expect(session.body.contains("It depends on the thread"))
    session.type("]]]")
    #expect(session.state.currentAnswer?.id == "stitches-4")
    #expect(session.footer.contains("This is the last answer"))
    session.type("[")
    #expect(session.state.currentAnswer?.id == "stitches-3")
  }

  @Test("Scrolling makes the answer that is read the current one")
  func currentFollows() {
    var session = Session(width: 80, height: 14)
    session.type("3jl")
    var seen: [String] = []
    for _ in 0..<60 {
      if let id = session.state.currentAnswer?.id, seen.last != id { seen.append(id) }
      session.type("j")
    }
    #expect(seen == ["stitches-1", "stitches-2", "stitches-3", "stitches-4"])
    seen = []
    for _ in 0..<60 {
      if let id = session.state.currentAnswer?.id, seen.last != id { seen.append(id) }
      session.type("k")
    }
    #expect(seen == ["stitches-4", "stitches-3", "stitches-2", "stitches-1"])
  }

  @Test("Both panes are there from 100 columns on, and the thread follows the selection")
  func twoPanes() {
    var session = Session(width: 100, height: 30)
    #expect(session.body.contains("She is four."))
    session.type("j")
    #expect(session.body.contains("It has been there for years"))
    session.resize(99, 30)
    #expect(!session.body.contains("It has been there for years"))
  }

  @Test("A number that was begun is shown, and Esc forgets it")
  func pendingCount() {
    var session = Session()
    session.type("12")
    #expect(session.footer.contains("12"))
    session.type("<esc>j")
    #expect(session.state.list.selected == 1)
  }

  @Test("An unknown key says so and names the key for help")
  func unknownKey() {
    var session = Session()
    session.type("y")
    #expect(session.footer.contains("y is not a key here; ? shows those that are"))
    session.type("gx")
    #expect(session.footer.contains("gx is not a key here"))
    session.type("j")
    #expect(!session.footer.contains("not a key"))
  }

  @Test("A paste where no field is open does nothing")
  func paste() {
    var session = Session()
    session.send(.paste("Q+jj"))
    #expect(session.state.list.selected == 0)
    #expect(session.effects.isEmpty)
  }

  @Test("Resizing to one cell and back keeps thread, answer and line of text")
  func resizing() {
    var session = Session(width: 80, height: 14)
    session.type("3jl8j")
    let before = session.screen
    for (width, height) in [(1, 1), (20, 5), (300, 80), (40, 14), (80, 14)] {
      session.resize(width, height)
    }
    #expect(session.screen == before)
  }

  @Test("A narrower pane still begins with the text that was at the top")
  func resizingKeepsText() {
    var session = Session(width: 90, height: 12)
    session.type("3jl")
    for _ in 0..<40 where !session.screen[3].contains("On the eyelid") { session.type("j") }
    for width in [50, 30, 12, 120, 90] {
      session.resize(width, 12)
      #expect(session.screen[3].contains("On "), "\(width)\n\(session.body)")
    }
  }

  @Test("Help lists every command of the place it was opened from")
  func help() {
    var session = Session(width: 100, height: 60)
    session.type("l?")
    for command in Command.table where command.places.contains(.thread) {
      let lines = HelpSheet(of: .thread).lines
      #expect(lines.contains { if case .command(_, command.help) = $0 { true } else { false } })
    }
    #expect(session.body.contains("Keys in a thread"))
    session.type("?")
    #expect(session.state.place == .thread)
  }

  @Test(
    "Keys that come before the next frame do what they do one by one",
    arguments: ["jjj", "3jl3<enter>-", "3jl]]+Jj", "jJ+ku", "4jlGJ]", "3jl8jKJ"])
  func queued(_ keys: String) {
    var drawn = Session(width: 100, height: 14)
    var queued = drawn
    queued.holdsFrames = true
    drawn.type(keys)
    queued.type(keys)
    #expect(queued.screen == drawn.screen)
    #expect(queued.effects == drawn.effects)
  }

  @Test("Whoever comes back to a thread is where they were in it, at any width")
  func comesBack() {
    var session = Session(width: 80, height: 14)
    session.type("3jl3<enter>j")
    let before = session.screen
    session.type("J")
    #expect(session.screen != before)
    session.resize(60, 14)
    session.type("JKK")
    session.resize(80, 14)
    #expect(session.screen.dropLast() == before.dropLast())
    #expect(session.state.currentAnswer?.id == "stitches-3")
  }

  @Test("Only the places in the last hundred threads are remembered")
  func boundedPlaces() {
    var places = ReadingPlaces()
    let place = ReadingPlace(
      topAnswer: nil, anchor: .init(section: 1, position: 2), answer: nil, isFirstAnswer: true,
      folded: [], spoilers: .closedByKey, searched: nil, match: nil
    )
    for number in 0...100 { places.remember(place, of: "\(number)") }
    places.remember(place, of: "1")
    places.remember(place, of: "101")
    #expect(places["0"] == nil && places["2"] == nil)
    #expect(places["1"] == place && places["3"] == place && places["101"] == place)
  }
}
