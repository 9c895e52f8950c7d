import CUnicode

extension Canvas {
  /// Puts marks around what stands in each row of a rectangle, where any of it runs from right to
  /// left, so that a terminal that reorders a row keeps it within its place.
  ///
  /// Nothing is to be drawn there afterwards.
  package mutating func isolate(_ rect: Rect, base: BaseDirection = .ofFirstLetter) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    for y in area.rows {
      let row = y * size.width
      let columns = row + area.minX..<row + area.maxX
      guard columns.contains(where: { cells[$0].text.mayRunRightToLeft }),
        let first = columns.first(where: { cells[$0].text.isSeen }),
        let last = columns.last(where: { cells[$0].text.isSeen })
      else { continue }
      cells[first].text = cells[first].text.between(base.isolate, nil)
      // Behind all of a wide character.
      let end = columns.contains(last + 1) && cells[last + 1].text.isContinuation ? last + 1 : last
      cells[end].text = cells[end].text.between(nil, BaseDirection.endOfIsolate)
    }
  }
}

extension CellText {
  fileprivate var isSeen: Bool { self != .blank && !isContinuation }

  fileprivate var mayRunRightToLeft: Bool {
    !isContinuation && self[0].value >= 0x590 && code_point(self[0].value).isRightToLeft
  }
}
