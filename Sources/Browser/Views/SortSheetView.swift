import Archive
import Drawing

/// The orders to choose from: a tick at the one in force, each with its key.
struct SortSheetView {
  let frame: SheetFrame
  let inside: Rect
  /// Lines above the rows.
  let head: Int
  let sheet: SortSheet
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    let visible = max(1, inside.height - head)
    let first = max(0, sheet.cursor - visible + 1)
    for (number, order) in SortSheet.orders.dropFirst(first).prefix(visible).enumerated() {
      let row = Rect(x: inside.minX, y: inside.minY + head + number, width: inside.width, height: 1)
      draw(order, in: row, on: &canvas)
      guard order == sheet.current else { continue }
      canvas.lay(.selected, under: row)
      if !inside.isEmpty { canvas.cursor = row.origin }
    }
  }

  private func draw(_ order: SortOrder, in row: Rect, on canvas: inout Canvas) {
    let isInForce = order == sheet.inForce
    var x = row.minX
    func put(_ text: String, _ role: Role, _ emphasis: Emphasis = [], canvas: inout Canvas) {
      x += canvas.put(
        text, at: Point(x: x, y: row.minY), Style(role, on: .sheet, emphasis),
        in: row.intersection(inside))
    }
    put(" \(isInForce ? glyphs.tick : " ") ", .specialtyTicked, canvas: &canvas)
    let key = Command.named(order.command)?.keys(in: .sorting).first?.description ?? ""
    if row.width >= 20 { put("\(key)  ", .hintKey, .bold, canvas: &canvas) }
    let name = order.rawValue
    put(name, .text, isInForce ? .bold : [], canvas: &canvas)
    guard row.width >= 40 else { return }
    x += max(0, 9 - glyphs.width(name))
    let way = isInForce && sheet.isReversed ? ", reversed" : ""
    let room = row.maxX - x - glyphs.width(way)
    put(
      glyphs.truncated(order.explanation, to: room), .secondary, canvas: &canvas
    )
    put(way, .specialtyTicked, canvas: &canvas)
  }
}
