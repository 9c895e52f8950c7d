import CNcurses
import Drawing

/// One character of a canvas, with the columns it takes.
struct Stroke {
  let x: Int
  let width: Int
  let cell: Cell
  /// What of its text the right one of two cells holds.
  private let rest: CellText

  /// `row` is a whole row of a canvas and has that column.
  init(at x: Int, of row: UnsafeBufferPointer<Cell>) {
    self.x = x
    let isWide = x + 1 < row.count && row[x + 1].text.isContinuation
    let isHalf = row[x].text.isContinuation
    width = isWide && !isHalf ? 2 : 1
    cell = isHalf ? Cell(.blank, row[x].style) : row[x]
    rest = width > 1 ? row[x + 1].text : .continuation
  }

  private init(blank x: Int, width: Int, style: Style) {
    self.x = x
    self.width = width
    cell = Cell(.blank, style)
    rest = .continuation
  }

  var end: Int { x + width }

  /// The same columns with nothing in them.
  var blank: Stroke { Stroke(blank: x, width: width, style: cell.style) }

  var isBlank: Bool { cell.text.ascii == UInt8(ascii: " ") }

  var isASCII: Bool { cell.text.ascii != nil }

  /// Whether terminals agree with the canvas about the columns it takes.
  var isMeasuredAlike: Bool {
    isASCII || withPoints { cn_agrees($0.baseAddress, Int32($0.count), Int32(width)) }
  }

  func put() {
    if let byte = cell.text.ascii {
      var point = UInt32(byte)
      for _ in 0..<(isBlank ? width : 1) { cn_put(&point, 1, 1) }
    } else {
      withPoints { cn_put($0.baseAddress, Int32($0.count), Int32(width)) }
    }
  }

  private func withPoints<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * CellText.limit) { room in
      let (text, rest) = (cell.text, self.rest)
      let (count, more) = (text.count, rest.count)
      for index in 0..<count { room[index] = text[index].value }
      for index in 0..<more { room[count + index] = rest[index].value }
      return body(UnsafeBufferPointer(rebasing: room[..<(count + more)]))
    }
  }
}
