/// A place on a row of a canvas where text is being written.
struct Pen {
  private let start: Int
  private(set) var x: Int
  private let area: Rect
  private let style: Style
  private let policy: WidthPolicy

  init(x: Int, area: Rect, style: Style, _ policy: WidthPolicy) {
    start = max(x, Int.min / 2)
    self.x = start
    self.area = area
    self.style = style
    self.policy = policy
  }

  var columns: Int { x - start }

  /// Writes the text where each of its bytes is a character; says whether that was so.
  mutating func write(
    printableASCII text: Substring, to row: UnsafeMutableBufferPointer<Cell>
  )
    -> Bool
  {
    let end: Int?? = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
      let end = min(start + bytes.count, area.maxX)
      for column in max(start, area.minX)..<max(start, area.minX, end) {
        let text = CellText(Unicode.Scalar(bytes[column - start]))
        row[column] = Cell(text, style)
      }
      return end
    }
    guard case .some(.some(let end)) = end else { return false }
    x = end
    return true
  }

  /// Writes the text cluster by cluster.
  mutating func write(_ text: Substring, to row: UnsafeMutableBufferPointer<Cell>) {
    text.forEachCluster { cluster in
      guard x < area.maxX else { return false }
      cluster.forEachPiece(policy) { write($0, to: row) }
      return true
    }
  }

  private mutating func write(_ piece: Piece, to row: UnsafeMutableBufferPointer<Cell>) {
    let isWhole = x >= area.minX && x + piece.width <= area.maxX
    for column in max(x, area.minX)..<max(x, area.minX, min(x + piece.width, area.maxX)) {
      let text: CellText = column == x ? piece.text : piece.rest
      row[column] = Cell(isWhole ? text : .blank, style)
    }
    x = min(x + piece.width, area.maxX)
  }
}
