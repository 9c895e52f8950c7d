import Drawing

/// Where a link leads, before anything is opened.
struct LinkSheetView {
  let frame: SheetFrame
  let inside: Rect
  /// Lines above the text.
  let head: Int
  /// As far as they are on the screen.
  let lines: ArraySlice<LinkSheet.Line>
  let scroll: ScrollBar?

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    for (number, line) in lines.enumerated() {
      canvas.put(
        line.text, at: Point(x: inside.minX, y: inside.minY + head + number),
        Style(line.role, on: .sheet, line.isBold ? .bold : []), in: inside)
    }
    scroll?.draw(on: &canvas)
    if !inside.isEmpty { canvas.cursor = inside.origin }
  }
}
