/// The command line while it is open: the commands of the place it was opened in, narrowed by typing,
/// and the one under the cursor.
struct CommandSheet: Sendable {
  /// A command, and the keys that reach it without this sheet.
  struct Row: Sendable {
    let command: Command
    let keys: [KeySequence]
  }

  let all: [Row]
  private(set) var shown: [Row]
  private(set) var field = TextField()
  private(set) var cursor = RowCursor()

  init(of place: Place) {
    let orders = SortSheet.orders.map(\.command)
    all = Command.table.compactMap { command in
      guard command.places.contains(place) || orders.contains(command.name),
        command.name != CommandSheet.name
      else { return nil }
      return Row(command: command, keys: command.keys(in: place))
    }
    shown = all
  }

  /// Of the command that opens it.
  static let name = "command-line"
  /// Of the command that a number alone goes to.
  private static let numbered = "last"

  var current: Command? { shown.indices.contains(cursor.row) ? shown[cursor.row].command : nil }

  var line: CommandLine { CommandLine(field.text) }

  mutating func type(_ field: TextField) {
    let isNarrowedAnew = field.text != self.field.text
    self.field = field
    guard isNarrowedAnew else { return }
    let line = line
    let ranks = all.map { rank($0.command, line) }
    // Of one rank in the table's order.
    shown = (0...3).flatMap { rank in zip(all, ranks).filter { $0.1 == rank }.map(\.0) }
    cursor = RowCursor()
  }

  /// How well a command is named, the best first; nil where it is not.
  private func rank(_ command: Command, _ line: CommandLine) -> Int? {
    guard let first = line.words.first else {
      return line.count == nil || command.name == CommandSheet.numbered ? 0 : nil
    }
    if line.words.count == 1 {
      if command.name == first { return 0 }
      if command.name.hasPrefix(first) { return 1 }
    }
    if line.words.allSatisfy({ command.isNamed($0) }) { return 2 }
    let text = "\(command.name) \(command.help)".lowercased()
    return line.words.allSatisfy { $0.count > 3 && text.contains($0) } ? 3 : nil
  }

  /// Writes the name of the command under the cursor out.
  mutating func complete() {
    guard let current else { return }
    let count = line.count.map { "\($0) " } ?? ""
    field = TextField(count + current.name)
  }

  mutating func move(by distance: Int) { cursor.move(by: distance, of: shown.count) }

  mutating func scroll(visible: Int) { cursor.scroll(visible: visible, of: shown.count) }
}

extension Command {
  /// Whether a word is a part of its name, or one that people have for such a part.
  fileprivate func isNamed(_ word: String) -> Bool {
    name.contains(word) || word == "sort" && name.hasPrefix("order-")
  }
}
