extension Canvas {
  /// Writes a text from `point` to the right, and gives the columns it took.
  ///
  /// The text ends at the right edge of the grid or of the clip; columns left of them count, though
  /// nothing shows there. Line breaks and other controls show as U+FFFD.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, at point: Point, _ style: Style = Style(), in clip: Rect? = nil
  ) -> Int {
    let area = clip.map(bounds.intersection) ?? bounds
    guard !area.isEmpty, area.rows.contains(point.y), point.x < area.maxX else { return 0 }
    let text = Substring(text)
    var pen = Pen(x: point.x, area: area, style: style, habits.width)
    var isPlain = true
    let start = max(point.x, area.minX)
    replace(from: start, in: point.y) { row in
      isPlain = pen.write(printableASCII: text, to: row)
      if !isPlain { pen.write(text, to: row) }
      return pen.x
    }
    if !isPlain, habits.direction != .written, pen.x > start, text.mayRunRightToLeft {
      addField(start..<pen.x, in: point.y)
    }
    return pen.columns
  }

  /// Writes a text into `width` columns, with an ellipsis where it is cut.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, at point: Point, _ style: Style = Style(), fitting width: Int,
    ellipsis: String = Glyphs.unicode.ellipsis
  ) -> Int {
    put(truncated(text, to: width, ellipsis: ellipsis, habits.width), at: point, style)
  }

  /// Blanks a rectangle.
  package mutating func fill(_ rect: Rect, _ style: Style = Style()) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    for y in area.rows {
      replace(from: area.minX, in: y) { row in
        row[area.columns].update(repeating: Cell(.blank, style))
        return area.maxX
      }
    }
  }

  /// Lets `body` write cells of a row from a column on, and blanks what is left of characters
  /// whose other half was overwritten; `body` gives the column where it stopped.
  private mutating func replace(
    from start: Int, in y: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Int
  ) {
    let columns = y * size.width..<(y + 1) * size.width
    let end = cells.withUnsafeMutableBufferPointer { cells in
      let row = UnsafeMutableBufferPointer(rebasing: cells[columns])
      let splitsLeft = row[start].text.isContinuation
      let end = body(row)
      guard end > start else { return start }
      if splitsLeft { row[start - 1].text = .blank }
      if end < row.count, row[end].text.needsLetterBefore { row[end].text = .blank }
      return end
    }
    if !fields.isEmpty { cutFields(start..<end, in: y) }
  }
}
