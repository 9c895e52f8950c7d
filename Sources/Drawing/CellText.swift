import CUnicode

/// What stands in one cell: at most six code points, the first of them the one that takes room.
///
/// They lie in two words, so that a cell is copied and compared without touching the heap. The right
/// half of a wide character holds what its left half has no room for: together they have room for
/// every emoji of Unicode's, of which the longest are ten code points.
package struct CellText: Hashable, Sendable {
  package static let limit = 6

  /// Three code points of 21 bits, the first in the lowest bits; 0 is none. The highest bit is set
  /// in the right half of a character two columns wide.
  private var low: UInt64
  /// The other three.
  private var high: UInt64

  package static let blank = CellText(" ")
  /// The right half of a character two columns wide.
  package static let continuation = CellText(low: CellText.rightHalf)
  package static let replacement = CellText("\u{FFFD}")

  private static let rightHalf: UInt64 = 1 << 63

  private init(low: UInt64 = 0) { (self.low, high) = (low, 0) }

  package init(_ scalar: Unicode.Scalar) { (low, high) = (UInt64(scalar.value), 0) }

  package var isContinuation: Bool { low & CellText.rightHalf != 0 }

  /// The character where it is one of ASCII.
  package var ascii: UInt8? { high == 0 && 1..<0x80 ~= low ? UInt8(low) : nil }

  /// Whether it makes no sense without the cell to its left.
  var needsLetterBefore: Bool {
    isContinuation || low > 0x7F && code_point(self[0].value).kind == .spacingMark
  }

  /// Adds a code point where there is room; says whether there was.
  @discardableResult
  mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    let place = count
    switch place {
    case 0..<3: low |= UInt64(scalar.value) << (21 * place)
    case 3..<CellText.limit: high |= UInt64(scalar.value) << (21 * (place - 3))
    default: return false
    }
    return true
  }
}

extension CellText {
  /// With another code point in the place of its first.
  func beginning(with first: Unicode.Scalar) -> CellText {
    var text = CellText(first)
    for scalar in dropFirst() { text.append(scalar) }
    return text
  }

  /// With code points before and behind it that take no room, and less of its own where there is no
  /// other place for them.
  func between(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> CellText {
    let room = CellText.limit - (before == nil ? 0 : 1) - (after == nil ? 0 : 1)
    var text = isContinuation ? CellText.continuation : CellText()
    if let before { text.append(before) }
    for scalar in prefix(room) { text.append(scalar) }
    if let after { text.append(after) }
    return text
  }
}

extension CellText: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int {
    if high != 0 { return 3 + (84 - high.leadingZeroBitCount) / 21 }
    return (84 - (low & ~CellText.rightHalf).leadingZeroBitCount) / 21
  }

  package subscript(index: Int) -> Unicode.Scalar {
    let word = index < 3 ? low >> (21 * index) : high >> (21 * (index - 3))
    return Unicode.Scalar(UInt32(word & 0x1F_FFFF)) ?? "\u{FFFD}"
  }
}

extension CellText: CustomStringConvertible {
  package var description: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self)
    return String(text)
  }
}
