extension Canvas {
  /// Puts what stands in each row of a rectangle into the order in which it is seen, letters joined
  /// and brackets turned, for a terminal that shows cells as they come.
  ///
  /// Blanks at either end stay there: a text from right to left begins at the left edge too.
  package mutating func order(_ rect: Rect, base: BaseDirection = .ofFirstLetter) {
    let area = bounds.intersection(rect)
    for y in area.rows {
      let row = y * size.width
      var columns = row + area.minX..<row + area.maxX
      guard let first = columns.first(where: { cells[$0].text != .blank }),
        let last = columns.last(where: { cells[$0].text != .blank })
      else { continue }
      columns = first..<last + 1
      let ordered = cells[columns].ordered(base)
      if ordered.count == columns.count { cells.replaceSubrange(columns, with: ordered) }
    }
  }
}

extension ArraySlice<Cell> {
  /// The cells of one text in the order in which they are seen.
  fileprivate func ordered(_ base: BaseDirection) -> [Cell] {
    var text = ""
    /// The cells of each character, by its place in the text.
    var characters: [Int: ArraySlice<Cell>] = [:]
    var rest = self
    while !rest.isEmpty {
      let width = 1 + rest.dropFirst().prefix { $0.text.isContinuation }.count
      characters[text.utf8.count] = rest.prefix(width)
      for cell in rest.prefix(width) { text += cell.character }
      rest = rest.dropFirst(width)
    }
    let seen = ParagraphDirection(text, base: base).seen(text.startIndex..<text.endIndex)
    return seen.flatMap { character -> [Cell] in
      var cells = character.source.flatMap { characters[$0] ?? [] }
      if let sign = character.text.unicodeScalars.first, !cells.isEmpty {
        cells[0].text = cells[0].text.beginning(with: sign)
      }
      return cells
    }
  }
}
