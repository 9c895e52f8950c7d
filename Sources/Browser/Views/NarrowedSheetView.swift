import Drawing

/// A sheet of rows that typing narrows: a field over them, one row under the cursor.
struct NarrowedSheetView<Row> {
  let frame: SheetFrame
  let inside: Rect
  /// Lines above the rows.
  let head: Int
  let label: String
  let field: TextField
  /// As far as they are on the screen.
  let rows: ArraySlice<Row>
  let cursor: Int
  let scroll: ScrollBar?
  /// What there is to say where no row is left.
  let nothing: String
  let glyphs: Glyphs

  /// Draws it, and each row by `draw` in its line.
  func draw(on canvas: inout Canvas, row draw: (Row, Rect, inout Canvas) -> Void) {
    frame.draw(on: &canvas)
    let top = inside.minY + head
    if rows.isEmpty {
      canvas.put(
        nothing, at: Point(x: inside.minX, y: top), Style(.secondary, on: .sheet), in: inside)
    }
    for number in rows.indices {
      let line = Rect(
        x: inside.minX, y: top + number - rows.startIndex, width: inside.width, height: 1)
      draw(rows[number], line.intersection(inside), &canvas)
      guard number == cursor else { continue }
      canvas.lay(.selected, under: line)
      // Without a field on the screen the cursor has nowhere else to be.
      if head == 0 { canvas.cursor = line.origin }
    }
    scroll?.draw(on: &canvas)
    guard head > 0 else { return }
    let line = Rect(x: inside.minX, y: inside.minY, width: inside.width, height: 1)
    FieldView(area: line, label: label, field: field, surface: .sheet, glyphs: glyphs)
      .draw(on: &canvas)
  }
}
