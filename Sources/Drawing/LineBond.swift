import CUnicode

/// How firmly two neighbours hold together at the end of a line: what UAX 14 says of each pair of
/// classes, before its rules that look at more than two.
enum LineBond: UInt8 {
  /// A line can end between them.
  case none
  /// It cannot, except at spaces between them.
  case close
  /// It cannot, not even at spaces between them.
  case firm

  /// The bond of each pair, the first one's row by row.
  static let table = LineClass.all.flatMap { first in LineClass.all.map { LineBond(first, $0) } }

  private init(_ first: LineClass, _ second: LineClass) {
    if LineBond.isFirm(first, second) {
      self = .firm
    } else {
      self = first != .space && LineBond.isClose(first, second) ? .close : .none
    }
  }

  private static func isFirm(_ first: LineClass, _ second: LineClass) -> Bool {
    switch (first, second) {
    case (_, _) where second.isNewline: true  // LB6
    case (_, .space), (_, .zeroWidthSpace): true  // LB7
    case (.zeroWidthSpace, _): false  // LB8
    case (_, .wordJoiner): true  // LB11
    case (_, .closing), (_, .parenthesis), (_, .parenthesisWide), (_, .exclamation),
      (_, .infixSeparator), (_, .symbol):
      true  // LB13
    case (.opening, _), (.openingWide, _): true  // LB14
    case (.quotation, .opening), (.quotation, .openingWide), (.quotationOpening, .opening),
      (.quotationOpening, .openingWide), (.quotationClosing, .opening),
      (.quotationClosing, .openingWide):
      true  // LB15
    case (.closing, .nonstarter), (.parenthesis, .nonstarter), (.parenthesisWide, .nonstarter):
      true  // LB16
    case (.breakBoth, .breakBoth): true  // LB17
    default: false
    }
  }

  private static func isClose(_ first: LineClass, _ second: LineClass) -> Bool {
    switch (first, second) {
    case (.zeroWidthSpace, _): false  // LB8
    case (.wordJoiner, _): true  // LB11
    case (.glue, _): true  // LB12
    case (_, .glue): !first.isHyphen  // LB12a
    case (_, _) where first.isQuotation || second.isQuotation: true  // LB19
    case (.contingent, _), (_, .contingent): false  // LB20
    case (_, .nonstarter), (.breakBefore, _): true  // LB21
    case (_, _) where second.isHyphen: true  // LB21
    case (.symbol, .hebrewLetter): true  // LB21b
    case (_, .inseparable): true  // LB22
    case (.emojiBase, .emojiModifier), (.reservedPictograph, .emojiModifier): true  // LB30b
    default: holdsWords(first, second) || holdsNumbers(first, second)
    }
  }

  private static func holdsWords(_ first: LineClass, _ second: LineClass) -> Bool {
    switch (first, second) {
    case (.hangulL, .hangulL), (.hangulL, .hangulV), (.hangulL, .hangulLV),
      (.hangulL, .hangulLVT), (.hangulV, .hangulV), (.hangulV, .hangulT),
      (.hangulLV, .hangulV), (.hangulLV, .hangulT), (.hangulT, .hangulT),
      (.hangulLVT, .hangulT):
      true  // LB26
    case (_, .opening): first.isLetter || first == .numeric  // LB30
    case (.parenthesis, _): second.isLetter || second == .numeric  // LB30
    case (.infixSeparator, _): second.isLetter  // LB29
    default: first.isLetter && second.isLetter  // LB28
    }
  }

  private static func holdsNumbers(_ first: LineClass, _ second: LineClass) -> Bool {
    switch (first, second) {
    case (.numeric, .numeric): true  // LB25
    case (.hyphen, .numeric): true  // LB25
    case (.prefix, .numeric), (.postfix, .numeric): true  // LB25
    case (.numeric, .prefix), (.numeric, .postfix): true  // LB25
    case (.numeric, _): second.isLetter  // LB23
    case (_, .numeric): first.isLetter  // LB23
    case (.prefix, _): second.isLetter || second.isIdeograph || second.isHangul  // LB23a to LB27
    case (.postfix, _): second.isLetter  // LB24
    case (_, .postfix): first.isLetter || first.isIdeograph || first.isHangul  // LB23a to LB27
    case (_, .prefix): first.isLetter  // LB24
    default: false
    }
  }
}
