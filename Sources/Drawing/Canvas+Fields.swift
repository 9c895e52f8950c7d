extension Canvas {
  /// Columns of a row that hold one text, with characters from right to left in it.
  struct Field: Equatable, Sendable {
    var columns: Range<Int>
    let base: BaseDirection
  }

  /// Says that what stands in columns of a row is one text, put there in parts or not.
  package mutating func join(_ columns: Range<Int>, in y: Int, base: BaseDirection) {
    guard fields[y]?.contains(where: { $0.columns.overlaps(columns) }) == true else { return }
    cutFields(columns, in: y)
    addField(columns, in: y, base)
  }

  /// Brings all texts from right to left into the form in which the terminal is to get them.
  ///
  /// Nothing is to be drawn afterwards.
  package mutating func arrange() {
    for (y, row) in fields {
      for field in row {
        let area = Rect(field.columns, y..<y + 1)
        switch habits.direction {
        case .written: break
        case .isolated: isolate(area, base: field.base)
        case .seen: order(area, base: field.base)
        }
      }
    }
    fields = [:]
  }

  mutating func addField(_ columns: Range<Int>, in y: Int, _ base: BaseDirection = .ofFirstLetter) {
    fields[y, default: []].append(Field(columns: columns, base: base))
  }

  /// Takes columns that are drawn over away from the texts that stood there.
  mutating func cutFields(_ columns: Range<Int>, in y: Int) {
    guard let row = fields[y], row.contains(where: { $0.columns.overlaps(columns) }) else { return }
    fields[y] = row.flatMap { field in
      let (start, end) = (field.columns.lowerBound, field.columns.upperBound)
      let left = start..<max(start, min(end, columns.lowerBound))
      let right = max(start, min(end, columns.upperBound))..<end
      return [left, right].filter { !$0.isEmpty }.map { Field(columns: $0, base: field.base) }
    }
  }
}
