import Archive
import Drawing
import Forum
import TestSupport
import Testing

@testable import Browser

@Suite("Voting in a group")
struct GroupTests {
  private func group(_ votes: [String: [String: Vote]]) -> GroupVotes {
    var group = GroupVotes()
    for (voter, answers) in votes { group.add(OwnVotes(["stitches": answers]), of: voter) }
    return group
  }

  @Test("The label counts the archive's votes, the group's and one's own")
  func labels() {
    var session = Session(
      height: 60,
      group: group([
        "Dana": ["stitches-1": .up, "stitches-2": .down], "Eli": ["stitches-1": .up],
      ]))
    session.type("3jl")
    for label in ["+7", " 0"] { #expect(session.body.contains(label)) }
    session.type("+")
    #expect(session.body.contains("+8"))
  }

  @Test("i shows who voted how, oneself first")
  func voters() {
    var session = Session(
      group: group(["Eli": ["stitches-1": .down], "Dana": ["stitches-1": .up]]))
    session.type("3jl+i")
    let lines = session.screen.filter { $0.contains("│ ▲") || $0.contains("│ ▼") }
    #expect(lines.map { $0.contains("you") } == [true, false, false])
    #expect(session.body.contains("▲ Dana"))
    #expect(session.body.contains("▼ Eli"))
    session.type("q")
    #expect(session.state.place == .thread)
  }

  @Test("Votes that come in are counted at once")
  func change() {
    var session = Session(group: GroupVotes())
    session.type("3jli")
    #expect(session.footer.contains("Nobody of the group has voted on this answer"))
    session.send(.group(group(["Dana": ["stitches-1": .down]])))
    #expect(session.body.contains("+4"))
  }

  @Test("Without a group, i says how to have one")
  func alone() {
    var session = Session()
    session.type("3jli")
    #expect(session.footer.contains("--ballots FOLDER"))
  }

  @Test("A voter's name cannot do anything to the terminal")
  func hostile() {
    var session = Session(group: group(["a\u{1B}[2Jb": ["stitches-1": .up]]))
    session.type("3jli")
    #expect(!session.body.unicodeScalars.contains("\u{1B}"))
  }

  @Test("Where nothing can be kept the header says so")
  func readOnly() {
    let session = Session(isReadOnly: true)
    #expect(session.header.contains("Votes are not kept here"))
  }
}

@Suite("Coming back to an archive")
struct WhereaboutsTests {
  /// What is kept when the reader leaves after these keys.
  private func leaving(_ keys: String) -> Whereabouts? {
    var session = Session()
    session.type(keys)
    return session.state.leaving
  }

  @Test("The thread, the answer, the filter, the search and the order are as they were")
  func all() throws {
    let place = try #require(leaving("sdermatologist <enter>/mole<enter>ovl]"))
    #expect(place.thread == "mole" && place.answer == "mole-2" && place.isReading)
    let session = Session(returningTo: place)
    #expect(session.state.ticked == [Specialty("Dermatologist")])
    #expect(session.state.search?.text == "mole")
    #expect(session.state.order == .votes)
    #expect(session.state.focus == .thread)
    #expect(session.state.currentAnswer?.id == "mole-2")
    #expect(session.state.leaving == place)
  }

  @Test("The scroll is at the same text, though the screen has another size")
  func scroll() throws {
    var before = Session(width: 60, height: 10)
    before.type("/stitches<enter><esc>l6j")
    let place = try #require(before.state.leaving)
    let after = Session(width: 60, height: 10, returningTo: place)
    #expect(after.body == before.body)
    #expect(!Session(width: 44, height: 12, returningTo: place).body.isEmpty)
  }

  @Test("A thread that is gone leaves the reader at the first")
  func gone() throws {
    var place = try #require(leaving("3jl"))
    place.thread = "elsewhere"
    let session = Session(returningTo: place)
    #expect(session.state.list.selected == 0)
    #expect(session.state.focus == .list)
  }

  @Test("Who has begun already is not moved")
  func touched() throws {
    let place = try #require(leaving("jl"))
    var session = Session(empty: Size(width: 80, height: 24), returningTo: place)
    session.type("?")
    session.load(Fixture.archive)
    #expect(session.selected?.hasPrefix("When should the stitches") == true)
    #expect(session.state.focus == .list)
  }
}
