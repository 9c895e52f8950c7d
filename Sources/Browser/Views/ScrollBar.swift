import Drawing

/// Where in the whole the pane is, at its right edge; nothing where all of it is to be seen.
struct ScrollBar: Equatable {
  let column: Rect
  private let thumb: Range<Int>
  let glyphs: Glyphs

  init?(in column: Rect, top: Int, visible: Int, total: Int, glyphs: Glyphs) {
    guard total > visible, visible > 0, column.height > 1, column.width > 0 else { return nil }
    self.column = column
    self.glyphs = glyphs
    let length = max(1, column.height * visible / total)
    let space = column.height - length
    let offset = (top * space + (total - visible) / 2) / max(1, total - visible)
    thumb = max(0, min(space, offset))..<(max(0, min(space, offset)) + length)
  }

  func draw(on canvas: inout Canvas) {
    for y in thumb {
      canvas.put(
        glyphs.scrollThumb, at: Point(x: column.minX, y: column.minY + y), Style(.scrollBar),
        in: column)
    }
  }
}
