/// What has been typed towards a command: a count, and the first keys of a sequence.
struct Chord: Equatable, Sendable {
  var count: Int?
  var keys: [Key] = []

  var isEmpty: Bool { count == nil && keys.isEmpty }

  /// No archive has more threads, and no arithmetic with it overflows.
  static let largestCount = 999_999_999

  /// Takes a digit into the count; refuses a leading 0, which is a key of its own.
  mutating func takeDigit(_ key: Key) -> Bool {
    guard keys.isEmpty, case .character(let character) = key, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || count != nil
    else { return false }
    count = min(Chord.largestCount, (count ?? 0) * 10 + digit)
    return true
  }

  /// As the last line shows it: "5g".
  var text: String { (count.map(String.init) ?? "") + KeySequence(keys).description }
}
