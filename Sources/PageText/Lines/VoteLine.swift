import Forum

/// A line that is a vote widget and nothing else.
enum VoteLine: Equatable {
  /// As the page's own script has it, unrendered: `{{ voteCount … }}`.
  case template
  /// What it shows: `+5`, `0`, `-2`; and `5` where `hasSign` is false.
  case label(Int, hasSign: Bool)

  private static let longest = 160
  private static let mostDigits = 15

  /// Nil where the line is none.
  init?(_ line: UnsafeBufferPointer<UInt8>.SubSequence) {
    guard let first = line.first, line.count <= VoteLine.longest else { return nil }
    switch first {
    case UInt8(ascii: "{"):
      guard line.starts(with: "{{".utf8), line.suffix(2).elementsEqual("}}".utf8),
        String(decoding: line, as: UTF8.self).contains("voteCount")
      else { return nil }
      self = .template
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xE2:
      guard let label = VoteLine.label(line) else { return nil }
      self = label
    default: return nil
    }
  }

  private static func label(_ line: UnsafeBufferPointer<UInt8>.SubSequence) -> VoteLine? {
    var digits = line
    var sign = 1
    var hasSign = true
    if digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    } else if let minus = minuses.first(where: { digits.starts(with: $0.utf8) }) {
      digits = digits.dropFirst(minus.utf8.count)
      sign = -1
    } else {
      hasSign = false
    }
    guard let first = digits.first, first != UInt8(ascii: ","), digits.count <= mostDigits else {
      return nil
    }
    var number = 0
    for byte in digits where byte != UInt8(ascii: ",") {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return .label(sign * number, hasSign: hasSign || number == 0)
  }

  private static let minuses = ["-", "\u{2212}", "\u{2013}"]

  /// Up votes less down votes: the site starts each answer at one.
  var votes: Int {
    switch self {
    case .template: 0
    case .label(let number, _): number - 1
    }
  }

  /// Whether it is written in a like manner: a page has all its widgets in one.
  func isLike(_ other: VoteLine) -> Bool {
    switch (self, other) {
    case (.template, .template): true
    case (.label(_, let hasSign), .label(let number, let otherHasSign)):
      hasSign == otherHasSign || number == 0
    default: false
    }
  }
}
