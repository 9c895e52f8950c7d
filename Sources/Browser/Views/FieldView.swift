import Drawing

/// A line of text being typed, after its label; scrolled so that the cursor is to be seen.
struct FieldView {
  let area: Rect
  let label: String
  let field: TextField
  let surface: Surface
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    canvas.fill(area, Style(.field, on: surface))
    let labelWidth = area.width >= glyphs.width(label) + 6 ? glyphs.width(label) : 0
    if labelWidth > 0 {
      canvas.put(label, at: area.origin, Style(.fieldLabel, on: surface), in: area)
    }
    let room = Rect(
      x: area.minX + labelWidth, y: area.minY, width: area.width - labelWidth, height: 1)
    let before = glyphs.width(field.textBeforeCursor)
    let start = room.minX + min(0, room.width - 1 - before)
    canvas.put(field.text, at: Point(x: start, y: area.minY), Style(.field, on: surface), in: room)
    canvas.cursor = Point(x: start + before, y: area.minY)
  }
}
