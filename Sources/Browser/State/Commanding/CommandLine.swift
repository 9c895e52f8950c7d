/// What is typed after the colon: words that name a command, and a number before or after them.
struct CommandLine: Equatable, Sendable {
  let count: Command.Count
  /// In small letters.
  let words: [String]

  init(_ text: String) {
    let text = text.lowercased()
    let digits = text.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    var words = text[digits.endIndex...].split(separator: " ").map(String.init)
    var number = String(digits)
    if digits.isEmpty, words.count > 1, let last = words.last,
      last.allSatisfy({ $0.isASCII && $0.isNumber })
    {
      number = words.removeLast()
    }
    count = number.isEmpty ? nil : min(Int(number) ?? .max, Chord.largestCount)
    self.words = words
  }
}
