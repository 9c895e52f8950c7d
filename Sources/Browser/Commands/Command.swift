/// One thing the reader can do: a row of the table that keys, help and hints are made from.
package struct Command: Sendable {
  /// How many times, or which one, where the reader typed a number first.
  typealias Count = Int?

  package enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case answers = "Answers"
    case votes = "Votes and marks"
    case finding = "Finding"
    case typing = "Typing"
    case program = "Program"
  }

  package let name: String
  package let keys: [KeySequence]
  package let places: Places
  package let group: Group
  /// At most 40 characters.
  package let help: String
  let action: @Sendable (inout State, Count) -> [Effect]

  /// `keys` are notations with spaces between: "j ↓".
  init(
    _ name: String, _ keys: String, _ places: Places, _ group: Group, _ help: String,
    _ action: @escaping @Sendable (inout State, Count) -> [Effect]
  ) {
    self.name = name
    self.keys = keys.split(separator: " ").map { KeySequence(String($0)) }
    self.places = places
    self.group = group
    self.help = help
    self.action = action
  }

  /// The keys that reach it in a place, without those that are text there.
  package func keys(in place: Place) -> [KeySequence] {
    guard places.contains(place) else { return [] }
    return keys.filter { sequence in sequence.keys.first.map { !place.takesAsText($0) } ?? false }
  }
}
