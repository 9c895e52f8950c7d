import Archive
import Drawing
import Testing

@testable import Browser

@Suite("Loading")
struct LoadingTests {
  private func batches(_ json: String) -> [LoadEvent] {
    LoadEvent.reading(json).filter { if case .indexed = $0 { true } else { false } }
  }

  @Test("Before anything is read the screen says so")
  func first() {
    let session = Session(empty: Size(width: 80, height: 24))
    #expect(session.header.contains("Loading"))
    #expect(session.body.contains("Reading the archive"))
  }

  @Test("The header shows how far loading is")
  func progress() {
    var session = Session(empty: Size(width: 80, height: 24))
    session.send(.load(.progress(LoadProgress(bytesDone: 43, bytesTotal: 100))))
    #expect(session.header.contains("Loading 43 %"))
  }

  @Test("When reading takes over a second the header adds the rate and the time that is left")
  func rate() {
    var session = Session(empty: Size(width: 100, height: 24))
    func progress(_ megabytes: Int, _ time: Duration) -> Event {
      .load(
        .progress(LoadProgress(bytesDone: megabytes * 1_000_000, bytesTotal: 6_000_000_000)),
        after: time)
    }
    session.send(progress(1200, .seconds(1)))
    #expect(session.header.contains("Loading 20 %   "))
    session.send(progress(2280, .milliseconds(1900)))
    #expect(session.header.contains("Loading 38 % · 1.2 GB/s · 4 s left   "))
    session.send(progress(2300, .seconds(100)))
    #expect(session.header.contains("Loading 38 % · 23 MB/s · 3 min left   "))
    session.resize(50, 24)
    #expect(session.header.contains("Loading 38 %   "))
    session.send(.load(.finished(LoadSummary())))
    #expect(!session.header.contains("Loading"))
  }

  @Test("Of a pipe, whose end is not known, the rate is told alone")
  func pipe() {
    var session = Session(empty: Size(width: 100, height: 24))
    session.send(
      .load(.progress(LoadProgress(bytesDone: 9_940_000, bytesTotal: 0)), after: .seconds(2)))
    #expect(session.header.contains("Loading … · 5.0 MB/s   "))
  }

  @Test("Threads that come in move nothing, and the end keeps the thread of a reader at work")
  func keepsPlace() {
    var session = Session(empty: Size(width: 80, height: 24))
    for event in batches(Fixture.archive) { session.send(.load(event)) }
    #expect(session.selected?.hasPrefix("When should") == true)
    session.type("jj")
    let selected = session.selected
    for event in batches(Fixture.archive) { session.send(.load(event)) }
    #expect(session.state.list.rows.count == 16)
    #expect(session.state.list.selected == 2)
    session.send(.load(.finished(LoadSummary(files: 1))))
    #expect(session.selected == selected)
  }

  @Test("Where no key was pressed the end of loading goes to the newest")
  func untouched() {
    let session = Session()
    #expect(session.state.list.selected == 0)
    #expect(session.selected?.hasPrefix("My daughter") == true)
  }

  @Test("Threads that come in while a search is on are searched too")
  func searchContinues() {
    var session = Session(empty: Size(width: 80, height: 24))
    for event in batches(Fixture.archive) { session.send(.load(event)) }
    session.type("/mole")
    #expect(session.state.list.rows.count == 1)
    for event in batches(Fixture.archive) { session.send(.load(event)) }
    #expect(session.state.list.rows.count == 2)
    session.type("<esc>")
    #expect(session.state.list.rows.count == 16)
  }

  @Test("Skipped questions are counted in the header, and a message names the command")
  func skipped() {
    let session = Session("[{\"name\": \"A\"}, {\"@type\": \"Question\"}, 3]")
    #expect(session.header.contains("2 skipped"))
    #expect(session.footer.contains("`rounds check` says where and why"))
  }

  @Test("An empty archive says so and what to press")
  func empty() {
    var session = Session("[]")
    #expect(session.body.contains("There are no threads in this archive."))
    #expect(session.body.contains("Q quits"))
    session.type("jkGgg]l+nJs<enter><esc>/a<enter>q")
    #expect(session.effects.contains(.quit))
  }

  @Test("Hostile text reaches the screen as signs, never as controls")
  func hostile() {
    var session = Session(
      "[{\"name\": \"a\\u001b[31mb\", \"text\": \"c\\u0007\\u202ed\", \"author\": \"e\\u0000\"}]",
      width: 120)
    session.type("l")
    for scalar in session.screen.joined().unicodeScalars {
      #expect(scalar.properties.generalCategory != .control && scalar.value != 0x202E)
    }
  }
}
