import CUnicode

/// Where lines can end in a text: the rules of UAX 14, code point by code point.
///
/// They are Unicode 15's with the numbers of its example 7, as its own test has them. A tailored
/// one, which is what wraps, differs in what terminals and readers need: see `LineTailoring`.
struct LineBreaker {
  enum Opportunity {
    case none
    /// Only where the word is longer than the line.
    case spare
    case allowed, mandatory
  }

  private enum Number {
    case none, inside, closed
  }

  let isTailored: Bool
  private let bonds = LineBond.table
  /// The last one that is no space, with the marks on it; nil at the start.
  private(set) var last: LineClass?
  /// The one before that, or a space that parts the two.
  private(set) var beforeLast: LineClass?
  /// Whether spaces follow the last one.
  private(set) var hasSpaces = false
  private var followsJoiner = false
  private var number = Number.none
  private var isHalfFlag = false
  var tailoring = LineTailoring()

  init(isTailored: Bool = true) { self.isTailored = isTailored }

  /// Takes the next code point and says whether a line can end before it; `rest` is what follows.
  mutating func add(_ point: CodePoint, before rest: Scalars) -> Opportunity {
    guard let last else {
      begin(point)
      return .none
    }
    if last.isNewline, !(last == .carriageReturn && point.line == .lineFeed) {
      begin(point)
      return .mandatory
    }
    if point.line == .space {
      followsJoiner = false
      hasSpaces = true
      return .none
    }
    if point.line.isMark, !hasSpaces, last != .space, last != .zeroWidthSpace {
      followsJoiner = point.line == .joiner
      return .none
    }
    let kind = point.line.isMark ? .alphabetic : point.line
    let canEnd = canEnd(after: last, before: kind, point, rest)
    let isSpare = isTailored && !hasSpaces && tailoring.spares(last, from: kind)
    step(to: kind, point)
    return !canEnd ? .none : isSpare ? .spare : .allowed
  }

  private mutating func begin(_ point: CodePoint) {
    (last, beforeLast, hasSpaces, followsJoiner) = (nil, nil, false, false)
    (number, isHalfFlag) = (.none, false)
    tailoring = LineTailoring()
    step(to: point.line.isMark ? .alphabetic : point.line, point)
  }

  private mutating func step(to kind: LineClass, _ point: CodePoint) {
    if isTailored {
      tailoring.step(
        to: kind, isEastAsian: point.isEastAsian, after: last, hasSpaces: hasSpaces)
    }
    number = number(with: kind)
    isHalfFlag = kind == .regionalIndicator && (hasSpaces || !isHalfFlag)
    beforeLast = hasSpaces ? .space : last
    last = kind
    hasSpaces = false
    followsJoiner = point.line == .joiner
  }

  private func number(with kind: LineClass) -> Number {
    switch kind {
    case .numeric: .inside
    case .symbol, .infixSeparator: number == .inside && !hasSpaces ? .inside : .none
    case .closing, .parenthesis, .parenthesisWide:
      number == .inside && !hasSpaces ? .closed : .none
    default: .none
    }
  }

  private func canEnd(
    after last: LineClass, before kind: LineClass, _ point: CodePoint, _ rest: Scalars
  ) -> Bool {
    if followsJoiner { return false }  // LB8a
    let bond = bonds[Int(last.rawValue) * Int(LINE_CLASSES) + Int(kind.rawValue)]
    if hasSpaces {
      guard bond != .firm else { return false }
      return !isTailored || !tailoring.holds(spacesBefore: kind, rest)
    }
    guard bond == .none else {
      return isTailored && bond == .close
        && tailoring.parts(last, beforeLast, from: kind, point, rest)
    }
    if isTailored, tailoring.holds(last, beforeLast, to: kind) { return false }
    switch kind {
    case .numeric where number == .inside: return false  // LB25
    case .prefix where number != .none, .postfix where number != .none: return false  // LB25
    case .opening where last.isAroundNumber, .openingWide where last.isAroundNumber:
      return !rest.beginWithNumber  // LB25
    case .regionalIndicator where last == .regionalIndicator: return !isHalfFlag  // LB30a
    default: return beforeLast != .hebrewLetter || !last.isHyphen  // LB21a
    }
  }
}

extension Scalars {
  /// Whether the first that is no mark is a digit.
  fileprivate var beginWithNumber: Bool {
    for scalar in self {
      let kind = code_point(scalar.value).line
      if !kind.isMark { return kind == .numeric }
    }
    return false
  }
}
