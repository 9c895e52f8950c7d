/// Where the reader is, which decides what a key does.
package enum Place: String, CaseIterable, Sendable {
  case list, thread, specialties, sorting, search, linkNumber, link, note, marks
  case voters, commands, help

  /// Whether the key is text here, and so never a command.
  func takesAsText(_ key: Key) -> Bool {
    guard case .character(let character) = key else { return false }
    switch self {
    case .search, .linkNumber, .note, .marks, .commands: return true
    case .specialties: return character != " "
    case .list, .thread, .sorting, .link, .voters, .help: return false
    }
  }

  package var title: String {
    switch self {
    case .list: "the list of threads"
    case .thread: "a thread"
    case .specialties: "specialties"
    case .sorting: "the orders"
    case .search: "search"
    case .linkNumber: "the number of a link"
    case .link: "a link"
    case .note: "a note"
    case .marks: "your marks"
    case .voters: "the votes on an answer"
    case .commands: "the command line"
    case .help: "help"
    }
  }
}

/// Several places.
package struct Places: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  static let list = Places(.list)
  static let thread = Places(.thread)
  static let specialties = Places(.specialties)
  static let sorting = Places(.sorting)
  static let search = Places(.search)
  static let linkNumber = Places(.linkNumber)
  static let link = Places(.link)
  static let note = Places(.note)
  static let marks = Places(.marks)
  static let voters = Places(.voters)
  static let commands = Places(.commands)
  static let help = Places(.help)

  static let reading: Places = [.list, .thread]
  static let scrolling: Places = [.list, .thread, .help]
  static let fields: Places = [.specialties, .search, .linkNumber, .note, .marks, .commands]
  static let everywhere: Places = [
    .list, .thread, .specialties, .sorting, .search, .linkNumber, .link, .note, .marks,
    .voters, .commands, .help,
  ]

  init(_ place: Place) {
    switch place {
    case .list: rawValue = 1
    case .thread: rawValue = 2
    case .specialties: rawValue = 4
    case .search: rawValue = 8
    case .help: rawValue = 16
    case .sorting: rawValue = 32
    case .linkNumber: rawValue = 64
    case .link: rawValue = 128
    case .note: rawValue = 256
    case .marks: rawValue = 512
    case .voters: rawValue = 1024
    case .commands: rawValue = 2048
    }
  }

  package func contains(_ place: Place) -> Bool { contains(Places(place)) }
}
