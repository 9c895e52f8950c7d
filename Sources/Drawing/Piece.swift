import CUnicode

/// What goes into one cell, or into two where it is wide.
struct Piece {
  var text: CellText
  /// What of a wide one the right cell holds.
  var rest = CellText.continuation
  let width: Int

  /// Adds a code point to the left cell, where it leaves room for one that isolates the text.
  @discardableResult
  mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    text.count + 1 < CellText.limit && text.append(scalar)
  }
}

extension Cluster {
  /// Gives what it puts into cells, from left to right.
  ///
  /// Most clusters are one piece. A syllable of an Indic script is several, each a letter with its
  /// marks, because that is how terminals lay it out. An emoji is one, of however many it is joined.
  func forEachPiece(_ policy: WidthPolicy, _ body: (Piece) -> Void) {
    if isLone, point.kind == .spacing {
      return body(Piece(text: CellText(first), width: point.columns(policy)))
    }
    if let width = emojiWidth(policy) { return body(emoji(width)) }
    var piece: Piece?
    for scalar in scalars {
      let point = code_point(scalar.value)
      switch point.kind {
      case .spacing, .spacingMark, .emojiModifier, .regionalIndicator:
        if let piece { body(piece) }
        let width = point.kind == .spacingMark ? 1 : point.columns(policy)
        piece = Piece(text: CellText(scalar), width: width)
      case .mark:
        piece = piece ?? Piece(text: .dottedCircle, width: 1)
        piece?.add(scalar)
      case .format:
        piece?.add(scalar)
      case .forbidden:
        piece = piece ?? Piece(text: scalar == "\t" ? .blank : .replacement, width: 1)
      }
    }
    if let piece { body(piece) }
  }

  /// The columns it takes, where its code points together are one emoji.
  ///
  /// Two, except that one which Unicode's list does not have in that spelling is as wide as the
  /// sign it begins with: the selector that makes a picture of it is missing.
  func emojiWidth(_ policy: WidthPolicy) -> Int? {
    var followers = scalars
    _ = followers.next()
    guard let second = followers.next() else { return nil }
    switch point.cluster {
    case .regionalIndicator:
      return code_point(second.value).kind == .regionalIndicator ? 2 : nil
    case .pictograph:
      guard second.makesEmoji else { return nil }
      let isJoined = scalars.contains("\u{200D}")
      let isPicture = point.width == 2 || scalars.contains("\u{FE0F}")
      let isColoured = !isJoined && code_point(second.value).kind == .emojiModifier
      return isPicture || isColoured ? 2 : point.columns(policy)
    default:
      return first.isKeycapBase && second == "\u{FE0F}" ? 2 : nil
    }
  }

  /// An emoji's code points as far as its cells hold them, ending in one that shows.
  private func emoji(_ width: Int) -> Piece {
    var piece = Piece(text: CellText(first), width: width)
    var shown = piece
    for scalar in scalars.dropFirst() {
      guard piece.add(scalar) || width > 1 && piece.rest.append(scalar) else { return shown }
      if code_point(scalar.value).kind != .format || scalar == "\u{FE0F}" { shown = piece }
    }
    return piece
  }
}

extension Unicode.Scalar {
  fileprivate var isKeycapBase: Bool {
    ("0"..."9").contains(self) || self == "#" || self == "*"
  }

  /// Whether it makes one emoji of itself and the pictograph before it.
  fileprivate var makesEmoji: Bool {
    switch self {
    case "\u{FE0E}", "\u{FE0F}", "\u{200D}", "\u{E0020}"..."\u{E007F}": true
    default: code_point(value).kind == .emojiModifier
    }
  }
}

extension CellText {
  /// What a mark sits on that has no letter.
  fileprivate static let dottedCircle = CellText("\u{25CC}")
}
