import Drawing
import Forum
import Markup

/// The bookmarks and notes to go to.
struct MarksSheetView {
  let sheet: NarrowedSheetView<MarksSheet.Row>

  private var glyphs: Glyphs { sheet.glyphs }

  func draw(on canvas: inout Canvas) {
    sheet.draw(on: &canvas) { row, line, canvas in draw(row, in: line, on: &canvas) }
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
