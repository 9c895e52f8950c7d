extension Canvas {
  /// Changes what lies under a rectangle's text and nothing else: a selected row, a match.
  ///
  /// A wide character at its edge is taken whole.
  package mutating func lay(_ surface: Surface, under rect: Rect) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    for y in area.rows {
      let row = y * size.width
      var start = row + area.minX
      var end = row + area.maxX
      if cells[start].text.isContinuation { start -= 1 }
      if end < row + size.width, cells[end].text.isContinuation { end += 1 }
      for index in start..<end { cells[index].style.surface = surface }
    }
  }
}
