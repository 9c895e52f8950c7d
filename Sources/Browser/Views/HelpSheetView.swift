import Drawing

/// The commands of a place and their keys.
struct HelpSheetView {
  let frame: SheetFrame
  let inside: Rect
  let head: Int
  /// As far as they are on the screen.
  let lines: ArraySlice<HelpSheet.Line>
  /// Columns of the widest keys.
  let keyWidth: Int
  let scroll: ScrollBar?
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    for (number, line) in lines.enumerated() {
      let y = inside.minY + head + number
      switch line {
      case .blank: break
      case .heading(let text): put(text, 0, y, .heading, .bold, on: &canvas)
      case .command(let keys, let help):
        let column = min(keyWidth, max(1, inside.width / 2))
        let shown = glyphs.truncated(keys, to: column)
        put(shown, 0, y, .hintKey, on: &canvas)
        put(help, column + 2, y, .text, on: &canvas)
      }
    }
    scroll?.draw(on: &canvas)
    if !inside.isEmpty { canvas.cursor = inside.origin }
  }

  private func put(
    _ text: String, _ x: Int, _ y: Int, _ role: Role, _ emphasis: Emphasis = [],
    on canvas: inout Canvas
  ) {
    canvas.put(
      text, at: Point(x: inside.minX + x, y: y), Style(role, on: .sheet, emphasis), in: inside)
  }
}
