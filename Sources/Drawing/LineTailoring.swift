import CUnicode

/// Where lines end otherwise than Unicode 15 says.
///
/// - A hyphen that begins a word stays with it, as in "-itis" and "--help" (LB20a of Unicode 15.1).
/// - A dash between two numbers holds them: "10–20 mg".
/// - Quotation marks hold on to the side that their form says, across spaces too, and let ideographs
///   around them go (LB15a, LB15b and LB19a of Unicode 16).
/// - At a soft hyphen, whose hyphen nothing draws, and after a slash or a question mark inside a word,
///   as in "mg/dl" and addresses, a line ends only where the word is longer than the line.
struct LineTailoring {
  /// Whether the last one is a hyphen with nothing of its word before it.
  private var beginsWithHyphen = false
  /// Whether the last one is a quotation mark that opens.
  private var opensQuotation = false
  private var lastIsEastAsian = false
  private var beforeLastIsEastAsian = false

  mutating func step(
    to kind: LineClass, isEastAsian: Bool, after last: LineClass?, hasSpaces: Bool
  ) {
    let beginsWord = hasSpaces || last.map(\.isBeforeWord) ?? true
    let follows = last.map { $0.isOpening || $0.isQuotation } ?? false
    beginsWithHyphen =
      (kind == .hyphen || kind == .dash)
      && (beginsWord || follows || beginsWithHyphen && !hasSpaces)
    opensQuotation = kind == .quotationOpening && (beginsWord || follows)
    beforeLastIsEastAsian = lastIsEastAsian && !hasSpaces
    lastIsEastAsian = isEastAsian
  }

  /// Whether no line ends at the spaces between the last one and the next.
  func holds(spacesBefore next: LineClass, _ rest: Scalars) -> Bool {
    opensQuotation || next == .quotationClosing && rest.endQuotation
  }

  /// Whether no line ends between the last one and the next.
  func holds(_ last: LineClass, _ beforeLast: LineClass?, to next: LineClass) -> Bool {
    switch last {
    case .hyphen: beginsWithHyphen && next.isLetter
    case .dash:
      beginsWithHyphen && next.isLetter || beforeLast == .numeric && next == .numeric
    default: false
    }
  }

  /// Whether a line ends between the two only where the word is longer than the line.
  func spares(_ last: LineClass, from next: LineClass) -> Bool {
    switch last {
    case .softHyphen, .symbol: true
    case .exclamation: next.isLetter || next == .numeric
    default: false
    }
  }

  /// Whether a line can end between the two although one is a quotation mark.
  func parts(
    _ last: LineClass, _ beforeLast: LineClass?, from next: LineClass, _ point: CodePoint,
    _ rest: Scalars
  ) -> Bool {
    if next == .quotationOpening {
      return lastIsEastAsian && last.isPartedFromQuotation && rest.beginEastAsian
    }
    if last == .quotationClosing {
      return beforeLastIsEastAsian && point.isEastAsian && next.isPartedFromQuotation
    }
    return false
  }
}

extension LineClass {
  /// Whether nothing else than the quotation mark keeps a line from ending beside it.
  fileprivate var isPartedFromQuotation: Bool {
    isIdeograph || isHangul || self == .alphabetic || self == .closing || self == .exclamation
      || self == .parenthesisWide || self == .openingWide
  }
}

extension Scalars {
  /// Whether a quotation mark before this closes what it quotes.
  fileprivate var endQuotation: Bool {
    var rest = self
    guard let next = rest.next() else { return true }
    switch code_point(next.value).line {
    case .space, .glue, .wordJoiner, .closing, .quotation, .quotationOpening,
      .quotationClosing, .parenthesis, .parenthesisWide, .exclamation, .infixSeparator,
      .symbol, .zeroWidthSpace:
      return true
    case let kind: return kind.isNewline
    }
  }

  fileprivate var beginEastAsian: Bool {
    var rest = self
    return rest.next().map { code_point($0.value).isEastAsian } ?? false
  }
}
