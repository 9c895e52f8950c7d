import Archive
import Drawing
import Testing

@testable import Browser

@Suite("The command line")
struct CommandLineTests {
  private func names(after keys: String) -> [String] {
    var session = Session()
    session.type(keys)
    return session.state.commandSheet?.shown.map(\.command.name) ?? []
  }

  @Test("has every command of the place it is opened in, and the orders, but itself")
  func all() {
    let names = names(after: ":")
    for command in Command.table
    where command.places.contains(.list) && command.name != "command-line" {
      #expect(names.contains(command.name))
    }
    #expect(names.contains("order-votes") && !names.contains("command-line"))
    #expect(names.contains("next-answer") && !names.contains("specialty-tick"))
  }

  @Test("shows what begins so before what has it elsewhere, and that before what does so")
  func ranks() {
    let names = names(after: ":quit")
    #expect(names.prefix(2) == ["quit", "back-or-quit"])
    #expect(self.names(after: ":order vot").first == "order-votes")
    #expect(self.names(after: ":ALPHABET") == ["order-title"])
    #expect(!self.names(after: ":th").contains("down"), "not for so short a word")
    #expect(self.names(after: ":zzz").isEmpty)
  }

  @Test(
    "does what is under the cursor, as often as a number before or after says",
    arguments: [
      (":down<enter>", 1), (":3 down<enter>", 3), (":3down<enter>", 3), (":down 3<enter>", 3),
      (":6<enter>", 5), (":99999999999999999999<enter>", 7), (":do<tab><enter>", 1),
      (":2 do<tab><enter>", 2), (":<down><enter>", 0),
      ("j:99999999999999999999 down<enter>", 7), ("j:99999999999999999999 up<enter>", 0),
    ])
  func runs(keys: String, selected: Int) {
    var session = Session()
    session.type(keys)
    #expect(session.state.list.selected == selected)
    #expect(session.state.place == .list)
  }

  @Test("writes the name out, which then is the first")
  func completion() {
    var session = Session(width: 120, height: 40)
    session.type(":2 vote-d<tab>")
    #expect(session.state.commandSheet?.field.text == "2 vote-down")
    session.type("<enter>")
    #expect(session.effects.contains { if case .record = $0 { true } else { false } })
  }

  @Test("finds the order of who types what they want sorted")
  func sortWords() {
    var session = Session()
    session.type(":sort votes")
    #expect(session.state.commandSheet?.current?.name == "order-votes")
  }

  @Test("leaves everything as it was, and says so where there is no such command")
  func leaving() {
    var session = Session()
    let before = session.canvas.rows
    session.type(":zzz<enter>")
    #expect(session.footer.contains("No command here is called"))
    session.type("<esc>")
    #expect(session.canvas.rows == before)
    #expect(session.effects.isEmpty)
  }

  @Test("sorts, searches and opens other sheets")
  func others() {
    var session = Session()
    session.type(":order-title<enter>")
    #expect(session.state.order == .title)
    session.type(":specialties<enter>")
    #expect(session.state.place == .specialties)
    session.type("<esc>:search<enter>mole")
    #expect(session.state.search?.text == "mole")
    session.type("<esc>l:help<enter>")
    #expect(session.state.help?.place == .thread)
  }
}
