import Drawing

/// The list of threads, as far as it is on the screen.
struct ListView {
  let area: Rect
  let items: [ListItem]
  /// Among `items`.
  let selected: Int?
  let isFocused: Bool
  let itemHeight: Int
  let glyphs: Glyphs
  /// Said where there are no threads.
  let sentences: [String]
  let scroll: ScrollBar?

  func draw(on canvas: inout Canvas) {
    guard !items.isEmpty else { return drawSentences(on: &canvas) }
    for (number, item) in items.enumerated() {
      let y = area.minY + number * itemHeight
      let height = min(itemHeight, area.maxY - y)
      guard height > 0 else { break }
      let row = Rect(x: area.minX, y: y, width: area.width, height: height)
      let isSelected = number == selected
      item.draw(in: row, isSelected: isSelected, glyphs: glyphs, on: &canvas)
      if isSelected { canvas.lay(isFocused ? .selected : .selectedUnfocused, under: row) }
      item.light(in: row, glyphs: glyphs, on: &canvas)
      if isSelected, isFocused {
        canvas.cursor = Point(x: area.minX + min(2, max(0, area.width - 1)), y: y)
      }
    }
    scroll?.draw(on: &canvas)
  }

  private func drawSentences(on canvas: inout Canvas) {
    let margin = area.width >= 20 ? 2 : 0
    var y = area.minY + min(area.height / 3, 4)
    for (number, sentence) in sentences.enumerated() {
      let style = Style(number == 0 ? .text : .secondary)
      let width = max(1, area.width - 2 * margin)
      for range in glyphs.wrap(sentence, width: width, first: width) where y < area.maxY {
        canvas.put(sentence[range], at: Point(x: area.minX + margin, y: y), style, in: area)
        y += 1
      }
    }
    if isFocused, !area.isEmpty { canvas.cursor = area.origin }
  }
}
