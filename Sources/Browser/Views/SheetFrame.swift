import Drawing

/// The ground of a sheet that lies over the panes, with a frame where there is room for one.
struct SheetFrame {
  let area: Rect
  let isFramed: Bool
  let title: String
  let note: String
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    canvas.fill(area, Style(.text, on: .sheet))
    guard isFramed, area.width >= 4, area.height >= 2 else { return }
    let across = String(repeating: glyphs.horizontal, count: area.width - 2)
    put(glyphs.topLeft + across + glyphs.topRight, 0, 0, .border, on: &canvas)
    put(glyphs.bottomLeft + across + glyphs.bottomRight, 0, area.height - 1, .border, on: &canvas)
    for y in 1..<area.height - 1 {
      put(glyphs.vertical, 0, y, .border, on: &canvas)
      put(glyphs.vertical, area.width - 1, y, .border, on: &canvas)
    }
    let shown = glyphs.truncated(" \(title) ", to: area.width - 4)
    put(shown, 2, 0, .heading, .bold, on: &canvas)
    let said = " \(note) "
    guard !note.isEmpty, glyphs.width(said) <= area.width - 4 else { return }
    put(said, area.width - 2 - glyphs.width(said), area.height - 1, .secondary, on: &canvas)
  }

  private func put(
    _ text: String, _ x: Int, _ y: Int, _ role: Role, _ emphasis: Emphasis = [],
    on canvas: inout Canvas
  ) {
    canvas.put(
      text, at: Point(x: area.minX + x, y: area.minY + y), Style(role, on: .sheet, emphasis),
      in: area)
  }
}
