/// The line above a page's answers: “Doctor Answers 11”.
struct AnswersLine: Equatable {
  /// How many the page says there are; nil where it does not.
  let declared: Int?

  private static let longest = 64

  /// Nil where the line is none.
  init?(_ line: UnsafeBufferPointer<UInt8>.SubSequence) {
    guard line.count >= 13, line.count <= AnswersLine.longest, let first = line.first else {
      return nil
    }
    switch first | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
    default: return nil
    }
    let text = String(decoding: line, as: UTF8.self)
    self.init(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  init?(_ words: String) {
    var words = words.lowercased().split(separator: " ")
    var number: Int?
    if let first = words.first, let count = AnswersLine.number(first) {
      number = count
      words.removeFirst()
    } else if words.count > 2, let last = words.last {
      guard let count = AnswersLine.number(last) else { return nil }
      number = count
      words.removeLast()
    }
    guard words.count == 2, ["doctor", "doctors", "doctors'", "doctor's"].contains(words[0]),
      ["answers", "answer", "answers:", "answer:"].contains(words[1])
    else { return nil }
    declared = number
  }

  /// Of “11”, “(11)” or “1,024”.
  private static func number(_ word: Substring) -> Int? {
    let isBracketed = word.hasPrefix("(") && word.hasSuffix(")") && word.count > 2
    let digits = (isBracketed ? word.dropFirst().dropLast() : word).filter { $0 != "," }
    guard !digits.isEmpty, digits.utf8.count < 10, digits.utf8.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    return Int(digits)
  }
}
