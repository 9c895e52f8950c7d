import Drawing

/// A row of a canvas, beside what the terminal shows there.
///
/// It points into both canvases and is gone with them.
struct Line {
  let y: Int
  private let cells: UnsafeBufferPointer<Cell>
  /// Nil where the screen was cleared.
  private let shown: UnsafeBufferPointer<Cell>?

  static func with(_ y: Int, of canvas: Canvas, over shown: Canvas?, _ body: (Line) -> Void) {
    canvas.row(y).withUnsafeBufferPointer { cells in
      guard let shown, shown.size == canvas.size else {
        body(Line(y: y, cells: cells, shown: nil))
        return
      }
      shown.row(y).withUnsafeBufferPointer { body(Line(y: y, cells: cells, shown: $0)) }
    }
  }

  var isClear: Bool { shown == nil }

  func style(at x: Int) -> Style { cells[x].style }

  func stroke(at x: Int) -> Stroke { Stroke(at: x, of: cells) }

  /// From the first column that differs to the last.
  var changes: Range<Int> {
    var (first, end) = (0, cells.count)
    guard let shown else { return first..<end }
    while first < end, cells[first] == shown[first] { first += 1 }
    while first < end, cells[end - 1] == shown[end - 1] { end -= 1 }
    if first < end, cells[first].text.isContinuation { first = max(0, first - 1) }
    return first..<end
  }

  func isChanged(_ stroke: Stroke, in look: Look) -> Bool {
    guard let shown else { return !stroke.isBlank || !look.isBlank }
    return (stroke.x..<stroke.end).contains { cells[$0] != shown[$0] }
  }

  /// Whether terminals differ about the columns of what stands there.
  func isContested(at x: Int) -> Bool {
    shown.map { !Stroke(at: x, of: $0).isMeasuredAlike } ?? false
  }

  /// Whether the columns hold nothing but ASCII in one style.
  func isPlain(_ columns: Range<Int>, in style: Style) -> Bool {
    columns.allSatisfy { cells[$0].text.ascii != nil && cells[$0].style == style }
  }

  /// The column from which on there is only what a cleared screen shows.
  func end(with looks: inout Looks) -> Int {
    var end = cells.count
    while end > 0, cells[end - 1].text.ascii == UInt8(ascii: " "),
      looks[cells[end - 1].style].isBlank
    {
      end -= 1
    }
    return end
  }
}
