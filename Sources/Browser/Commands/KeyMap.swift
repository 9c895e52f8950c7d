/// What the keys do in one place, made from the table.
struct KeyMap: Sendable {
  enum Match {
    case command(Command)
    /// A command, and the beginning of at least one longer sequence: the next key decides, or
    /// that none comes.
    case commandOrBeginning(Command)
    /// The beginning of at least one sequence.
    case beginning
    case none
  }

  private var commands: [KeySequence: Command] = [:]
  private var beginnings: Set<KeySequence> = []

  init(_ table: [Command], place: Place) {
    for command in table {
      for sequence in command.keys(in: place) {
        commands[sequence] = command
        for length in 1..<max(1, sequence.keys.count) {
          beginnings.insert(KeySequence(Array(sequence.keys[..<length])))
        }
      }
    }
  }

  func match(_ keys: [Key]) -> Match {
    let sequence = KeySequence(keys)
    let isBeginning = beginnings.contains(sequence)
    if let command = commands[sequence] {
      return isBeginning ? .commandOrBeginning(command) : .command(command)
    }
    return isBeginning ? .beginning : .none
  }

  private static let list = KeyMap(Command.table, place: .list)
  private static let thread = KeyMap(Command.table, place: .thread)
  private static let specialties = KeyMap(Command.table, place: .specialties)
  private static let sorting = KeyMap(Command.table, place: .sorting)
  private static let search = KeyMap(Command.table, place: .search)
  private static let linkNumber = KeyMap(Command.table, place: .linkNumber)
  private static let link = KeyMap(Command.table, place: .link)
  private static let note = KeyMap(Command.table, place: .note)
  private static let marks = KeyMap(Command.table, place: .marks)
  private static let voters = KeyMap(Command.table, place: .voters)
  private static let commands = KeyMap(Command.table, place: .commands)
  private static let help = KeyMap(Command.table, place: .help)

  static func of(_ place: Place) -> KeyMap {
    switch place {
    case .list: list
    case .thread: thread
    case .specialties: specialties
    case .sorting: sorting
    case .search: search
    case .linkNumber: linkNumber
    case .link: link
    case .note: note
    case .marks: marks
    case .voters: voters
    case .commands: commands
    case .help: help
    }
  }
}
