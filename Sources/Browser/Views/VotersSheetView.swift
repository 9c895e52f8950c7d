import Drawing
import Forum

/// Who voted how on an answer.
struct VotersSheetView {
  let frame: SheetFrame
  let inside: Rect
  /// Lines above the text.
  let head: Int
  /// As far as they are on the screen.
  let lines: ArraySlice<VotersSheet.Line>
  let scroll: ScrollBar?
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    for (number, line) in lines.enumerated() {
      let place = Point(x: inside.minX, y: inside.minY + head + number)
      let isUp = line.vote == .up
      let sign = canvas.put(
        isUp ? glyphs.upArrow : glyphs.downArrow, at: place,
        Style(isUp ? .voteArrowUp : .voteArrowDown, on: .sheet, .bold), in: inside)
      let room = max(0, inside.width - sign - 1)
      canvas.put(
        glyphs.truncated(line.name, to: room),
        at: Point(x: place.x + sign + 1, y: place.y), Style(.text, on: .sheet), in: inside)
    }
    scroll?.draw(on: &canvas)
    if !inside.isEmpty { canvas.cursor = inside.origin }
  }
}
