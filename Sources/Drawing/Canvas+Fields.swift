extension Canvas {
  /// A stretch of a row that is one text, with characters from right to left in it.
  struct Field: Equatable, Sendable {
    var columns: Range<Int>
    let y: Int
    let base: BaseDirection
  }

  /// Says that what stands in columns of a row is one text, put there in parts or not.
  package mutating func join(_ columns: Range<Int>, in y: Int, base: BaseDirection) {
    guard fields.contains(where: { $0.y == y && $0.columns.overlaps(columns) }) else { return }
    cutFields(columns, in: y)
    addField(columns, in: y, base)
  }

  /// Brings all texts from right to left into the form in which the terminal is to get them.
  ///
  /// Nothing is to be drawn afterwards.
  package mutating func arrange() {
    for field in fields {
      let row = Rect(field.columns, field.y..<field.y + 1)
      switch habits.direction {
      case .written: break
      case .isolated: isolate(row, base: field.base)
      case .seen: order(row, base: field.base)
      }
    }
    fields = []
  }

  mutating func addField(_ columns: Range<Int>, in y: Int, _ base: BaseDirection = .ofFirstLetter) {
    fields.append(Field(columns: columns, y: y, base: base))
  }

  /// Takes columns that are drawn over away from the texts that stood there.
  mutating func cutFields(_ columns: Range<Int>, in y: Int) {
    guard fields.contains(where: { $0.y == y && $0.columns.overlaps(columns) }) else { return }
    fields = fields.flatMap { field -> [Field] in
      guard field.y == y, field.columns.overlaps(columns) else { return [field] }
      let left = field.columns.lowerBound..<max(field.columns.lowerBound, columns.lowerBound)
      let right = min(field.columns.upperBound, columns.upperBound)..<field.columns.upperBound
      return [left, right].filter { !$0.isEmpty }
        .map { Field(columns: $0, y: y, base: field.base) }
    }
  }
}
