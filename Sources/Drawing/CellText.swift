import CUnicode

/// What stands in one cell: at most five code points, the first of them the one that takes room.
///
/// Five is what a cell of ncurses holds. The code points lie in two words, so that a cell is
/// copied and compared without touching the heap.
package struct CellText: Hashable, Sendable {
  package static let limit = 5

  /// Three code points of 21 bits, the first in the lowest bits; 0 is none.
  private var low: UInt64
  /// The other two.
  private var high: UInt64

  package static let blank = CellText(" ")
  /// The right half of a character two columns wide.
  package static let continuation = CellText()
  package static let replacement = CellText("\u{FFFD}")

  private init() { (low, high) = (0, 0) }

  package init(_ scalar: Unicode.Scalar) { (low, high) = (UInt64(scalar.value), 0) }

  package var isContinuation: Bool { low == 0 }

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
    var text = CellText()
    if let before { text.append(before) }
    for scalar in prefix(room) { text.append(scalar) }
    if let after { text.append(after) }
    return text
  }
}

extension CellText: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int {
    if high != 0 { return high >> 21 == 0 ? 4 : 5 }
    return (64 - low.leadingZeroBitCount + 20) / 21
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
