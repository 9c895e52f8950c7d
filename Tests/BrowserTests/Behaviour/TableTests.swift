import Testing

@testable import Browser

@Suite("The table of commands")
struct TableTests {
  @Test("Every command has a name of its own, in small letters and dashes")
  func names() {
    let names = Command.table.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }, "\(name)")
    }
  }

  @Test("No key does two things in one place", arguments: Place.allCases)
  func keysAreUnique(_ place: Place) {
    var owners: [KeySequence: String] = [:]
    for command in Command.table {
      for keys in command.keys(in: place) {
        #expect(owners[keys] == nil, "\(keys): \(command.name) and \(owners[keys] ?? "")")
        owners[keys] = command.name
      }
    }
  }

  @Test("A key that waits for the next one has a fellow that does not", arguments: Place.allCases)
  func waitingKeys(_ place: Place) {
    let all = Command.table.flatMap { $0.keys(in: place) }
    func waits(_ keys: KeySequence) -> Bool {
      all.contains { $0.keys.count > keys.keys.count && $0.keys.starts(with: keys.keys) }
    }
    for command in Command.table {
      let keys = command.keys(in: place)
      if let first = keys.first { #expect(!waits(first), "\(command.name)") }
    }
  }

  @Test("Every help is a short sentence without a full stop")
  func help() {
    for command in Command.table {
      #expect(!command.help.isEmpty && command.help.count <= 40, "\(command.name)")
      #expect(command.help.last != ".", "\(command.name)")
    }
  }

  @Test("Help and quit are reached from every place", arguments: Place.allCases)
  func helpAndQuit(_ place: Place) {
    for name in ["help", "quit"] {
      #expect(Command.named(name)?.keys(in: place).isEmpty == false, "\(name) in \(place)")
    }
  }

  @Test("Every command can be reached in each of its places")
  func reachable() {
    for command in Command.table {
      #expect(command.places.rawValue != 0 && !command.keys.isEmpty, "\(command.name)")
      for place in Place.allCases where command.places.contains(place) {
        #expect(!command.keys(in: place).isEmpty, "\(command.name) in \(place)")
      }
    }
  }

  @Test("Every place has hints, the last of them for help or a way out", arguments: Place.allCases)
  func hints(_ place: Place) {
    #expect(Hint.all(in: place).count >= 3)
    #expect([place == .help ? "close" : "help"].contains(Hint.all(in: place).last?.word))
  }

  @Test("Where text is typed no bare letter is a command", arguments: [Place.search, .specialties])
  func fieldsTakeLetters(_ place: Place) {
    for command in Command.table {
      for keys in command.keys(in: place) {
        if case .character(let character) = keys.keys[0] {
          #expect(place == .specialties && character == " ")
        }
      }
    }
  }

  @Test("Keys are printed as they are written in the table")
  func printing() {
    for text in ["gg", "^D", "F2", "Enter", "Space", "↓", "]", "PgDn", "Home", "Esc", "+"] {
      #expect(KeySequence(text).description == text)
    }
    #expect(
      Key.script("5j<enter>^d<f1><") == [
        .character("5"), .character("j"), .enter, .control("d"), .function(1), .character("<"),
      ])
  }
}
