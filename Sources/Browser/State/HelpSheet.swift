/// The help while it is open: every command of a place, in groups.
struct HelpSheet: Equatable, Sendable {
  enum Line: Equatable, Sendable {
    case heading(String)
    case command(keys: String, help: String)
    case blank
  }

  let place: Place
  let lines: [Line]
  private(set) var top = 0

  init(of place: Place, isPlain: Bool = false) {
    self.place = place
    var lines: [Line] = []
    for group in Command.Group.allCases {
      let commands = Command.table.filter { $0.group == group && $0.places.contains(place) }
      guard !commands.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(group.rawValue))
      for command in commands {
        let keys = command.keys(in: place).map { $0.text(isPlain: isPlain) }
          .joined(separator: " ")
        lines.append(.command(keys: keys, help: command.help))
      }
    }
    self.lines = lines
  }

  mutating func scroll(by distance: Int, visible: Int) {
    top = max(0, min(top + distance, lines.count - max(1, visible)))
  }
}
