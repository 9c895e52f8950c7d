/// A word of the last line for one command, or for two that belong together.
struct Hint: Equatable, Sendable {
  /// The keys as they are typed: "j/k".
  let keys: String
  /// The same without arrows.
  let plainKeys: String
  let word: String

  /// Nothing where the table has no such commands in the place.
  init?(_ word: String, _ names: [String], in place: Place) {
    let keys = names.compactMap { name in Command.named(name)?.keys(in: place).first }
    guard keys.count == names.count else { return nil }
    self.keys = keys.map(\.description).joined(separator: "/")
    plainKeys = keys.map { $0.text(isPlain: true) }.joined(separator: "/")
    self.word = word
  }

  func text(isPlain: Bool) -> String { isPlain ? plainKeys : keys }
}

extension Hint {
  /// The most useful first; the last is always help, or in the help what closes it. `showsThread` is
  /// whether there is a thread beside the list.
  static func all(in place: Place, showsThread: Bool = true) -> [Hint] {
    switch place {
    case .list: showsThread ? list : list.filter { $0.word != "vote" }
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

  private static func made(_ place: Place, _ words: [(String, [String])]) -> [Hint] {
    words.compactMap { Hint($0.0, $0.1, in: place) }
  }

  private static let list = made(
    .list,
    [
      ("move", ["down", "up"]), ("read", ["open"]), ("vote", ["vote-up", "vote-down"]),
      ("search", ["search"]), ("specialties", ["specialties"]), ("quit", ["back-or-quit"]),
      ("sort", ["sort"]), ("help", ["help"]),
    ])
  private static let thread = made(
    .thread,
    [
      ("scroll", ["down", "up"]), ("answer", ["next-answer", "previous-answer"]),
      ("vote", ["vote-up", "vote-down"]), ("thread", ["next-thread", "previous-thread"]),
      ("search", ["search"]), ("back", ["back-or-quit"]), ("help", ["help"]),
    ])
  private static let specialties = made(
    .specialties,
    [
      ("apply", ["specialties-apply"]), ("tick", ["specialty-tick"]),
      ("close", ["specialties-leave"]), ("move", ["specialty-down", "specialty-up"]),
      ("help", ["help"]),
    ])
  private static let sorting = made(
    .sorting,
    [
      ("choose", ["order-choose"]), ("reverse", ["reverse"]), ("close", ["order-leave"]),
      ("move", ["order-down", "order-up"]), ("help", ["help"]),
    ])
  private static let search = made(
    .search,
    [
      ("keep", ["search-keep"]), ("leave", ["search-leave"]),
      ("move", ["result-down", "result-up"]), ("help", ["help"]),
    ])
  private static let linkNumber = made(
    .linkNumber, [("show", ["link-show"]), ("leave", ["link-leave"]), ("help", ["help"])])
  private static let link = made(
    .link,
    [
      ("open", ["link-open"]), ("close", ["link-close"]), ("scroll", ["link-down", "link-up"]),
      ("help", ["help"]),
    ])
  private static let note = made(
    .note, [("keep", ["note-keep"]), ("leave", ["note-leave"]), ("help", ["help"])])
  private static let marks = made(
    .marks,
    [
      ("go there", ["mark-open"]), ("close", ["marks-leave"]), ("move", ["mark-down", "mark-up"]),
      ("help", ["help"]),
    ])
  private static let voters = made(
    .voters,
    [("close", ["voters-leave"]), ("scroll", ["voters-down", "voters-up"]), ("help", ["help"])])
  private static let commands = made(
    .commands,
    [
      ("do it", ["command-run"]), ("complete", ["command-complete"]),
      ("close", ["command-leave"]), ("move", ["command-down", "command-up"]), ("help", ["help"]),
    ])
  private static let help = made(
    .help, [("scroll", ["down", "up"]), ("quit", ["quit"]), ("close", ["help-leave"])])
}
