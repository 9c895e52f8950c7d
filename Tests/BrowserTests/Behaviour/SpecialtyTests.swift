import Archive
import Forum
import Testing

@testable import Browser

@Suite("Specialties")
struct SpecialtyTests {
  @Test("Who unticks the last one has every specialty again")
  func untickedAll() {
    var session = Session()
    session.type("s<enter>")
    #expect(session.state.ticked.count == 1)
    session.type("s <down><enter>")
    #expect(session.state.ticked.isEmpty)
    #expect(session.state.list.rows.count == 8)
  }

  @Test("Specialties are counted, narrowed by typing, ticked and applied")
  func specialties() {
    var session = Session(width: 100, height: 40)
    session.type("s")
    #expect(session.body.contains("Plastic Surgeon"))
    session.type("derm")
    #expect(session.body.contains("Dermatologist"))
    #expect(!session.body.contains("[ ] Ped"))
    session.type(" <down> <enter>")
    #expect(session.header.contains("Specialties: Dermatologic surgeons, Dermatologist"))
    #expect(session.header.contains("1 of 8 threads"))
    session.type("S")
    #expect(session.header.hasSuffix("8 threads"))
  }

  @Test("With nothing ticked Enter takes the specialty under the cursor")
  func enterTakesOne() {
    var session = Session()
    session.type("splastic<enter>")
    #expect(session.state.ticked == [Specialty("Plastic Surgeons")])
    #expect(session.state.list.rows.count == 2)
  }

  @Test(
    "Spaces and the plural do not matter to what is typed",
    arguments: ["plasticsu", "PLASTICSURGEONS"])
  func typedName(name: String) {
    var session = Session()
    session.type("s\(name)<enter>")
    #expect(session.state.ticked == [Specialty("Plastic Surgeons")])
  }

  @Test("A specialty is found by any name that it is known by")
  func otherNames() throws {
    var session = Session()
    var known = KnownSpecialties()
    try known.add(["Dentist", "Tooth Doctor"])
    session.send(.specialtiesKnown(known))
    session.type("stooth<enter>")
    #expect(session.state.ticked == [Specialty("Dentist")])
  }

  @Test("Esc leaves the specialties as they were")
  func leaveSpecialties() {
    var session = Session()
    session.type("s <esc>")
    #expect(session.state.ticked.isEmpty)
    #expect(session.state.place == .list)
  }

  @Test("Answers of a ticked specialty are marked")
  func marked() {
    var session = Session(width: 100, height: 40)
    session.type("sdent<enter>l")
    #expect(session.body.contains("• Dentist"))
  }

  @Test("A filter keeps the thread that is open where it can")
  func keepsThread() {
    var session = Session()
    session.type("4j")
    session.type("splastic<enter>")
    #expect(session.selected?.hasPrefix("How long") == true)
    session.type("S")
    #expect(session.selected?.hasPrefix("How long") == true)
  }

  @Test("The counts are over the threads that the search found")
  func countsInSearch() {
    var session = Session(width: 100, height: 40)
    session.type("/krak\u{F3}w<enter>s")
    #expect(session.state.sheet?.counts.isEmpty == true)
    session.type("<esc>/wrona<enter>s")
    #expect(session.state.sheet?.counts.map(\.threads) == [2, 1, 1])
    session.type("<down> ")
    #expect(session.body.contains("1 ticked: 1 thread"))
  }

  @Test("The counts include what the search finds among the threads that are not shown")
  func countsBeyondFilter() {
    var session = Session(width: 100, height: 40)
    session.type("sdent<enter>/the<enter>")
    let shown = session.state.list.rows.count
    session.type("s")
    #expect((session.state.sheet?.counts.count ?? 0) > shown)
    #expect(session.state.list.rows.count == shown)
  }

  @Test("The counts follow the search while it runs")
  func countsAsFound() {
    var session = Session(width: 100, height: 40)
    session.holdsSearches = true
    session.type("/wrona<enter>s")
    #expect(session.state.sheet?.counts.isEmpty == true)
    let id = session.state.search?.running?.request.id ?? 0
    session.send(.found(id, rows: [0], isFinished: false))
    #expect(session.state.sheet?.counts.count == 3)
    session.send(.found(id, rows: [3], isFinished: true))
    #expect(session.state.sheet?.counts.first?.threads == 2)
  }

  @Test("To tick other specialties does not search again what was searched")
  func filtersFound() {
    var session = Session(width: 100, height: 40)
    session.type("/wrona<enter>")
    let searches = session.effects.count
    session.type("shand<enter>")
    #expect(session.state.list.rows.count == 1)
    session.type("S")
    #expect(session.state.list.rows.count == 2)
    #expect(session.effects.count == searches)
  }
}
