import Drawing
import Forum
import Markup

/// The bookmarks and notes to go to.
struct MarksSheetView {
  let frame: SheetFrame
  let inside: Rect
  /// Lines above the rows.
  let head: Int
  let field: TextField
  /// As far as they are on the screen.
  let rows: ArraySlice<MarksSheet.Row>
  let cursor: Int
  let scroll: ScrollBar?
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    let top = inside.minY + head
    if rows.isEmpty {
      canvas.put(
        "No mark has that in its title or note", at: Point(x: inside.minX, y: top),
        Style(.secondary, on: .sheet), in: inside)
    }
    for number in rows.indices {
      let row = Rect(
        x: inside.minX, y: top + number - rows.startIndex, width: inside.width, height: 1)
      draw(rows[number], in: row.intersection(inside), on: &canvas)
      guard number == cursor else { continue }
      canvas.lay(.selected, under: row)
      // Without a field on the screen the cursor has nowhere else to be.
      if head == 0 { canvas.cursor = row.origin }
    }
    scroll?.draw(on: &canvas)
    guard head > 0 else { return }
    let line = Rect(x: inside.minX, y: inside.minY, width: inside.width, height: 1)
    FieldView(area: line, label: "Type to narrow: ", field: field, surface: .sheet, glyphs: glyphs)
      .draw(on: &canvas)
  }

  private func draw(_ row: MarksSheet.Row, in line: Rect, on canvas: inout Canvas) {
    var x = line.minX
    func put(_ text: String, _ role: Role) {
      let shown = glyphs.truncated(text, to: max(0, line.maxX - x))
      x += canvas.put(shown, at: Point(x: x, y: line.minY), Style(role, on: .sheet), in: line)
    }
    put(row.mark.isBookmarked ? glyphs.bookmark : " ", .bookmark)
    put(row.mark.note.isEmpty ? "  " : "\(glyphs.note) ", .note)
    let note = cleanLine(row.mark.note)
    let number = row.number.map { "\($0 + 1) " } ?? ""
    put(number, .secondary)
    let room = line.maxX - x
    let title = note.isEmpty ? room : max(room / 2, room - Width.of(note) - 2)
    put(
      glyphs.truncated(row.title, to: max(0, title)),
      row.row == nil ? .secondary : .title)
    guard !note.isEmpty else { return }
    put("  ", .text)
    put(note, .note)
  }
}
