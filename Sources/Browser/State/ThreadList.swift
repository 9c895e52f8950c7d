/// The threads that the filter and the search leave, one of them selected.
package struct ThreadList: Equatable, Sendable {
  /// Rows of the index.
  package private(set) var rows: [Int32] = []
  /// A position in `rows`; 0 where there are none.
  package private(set) var selected = 0
  /// The first position on the screen.
  package private(set) var top = 0

  package var row: Int? { rows.indices.contains(selected) ? Int(rows[selected]) : nil }

  mutating func select(_ position: Int) {
    selected = max(0, min(rows.count - 1, position))
  }

  /// Scrolls no further than the selected thread needs to be among `visible` ones.
  mutating func scroll(visible: Int) {
    let visible = max(1, visible)
    top = min(top, selected, max(0, rows.count - visible))
    top = max(top, selected - visible + 1, 0)
  }

  mutating func scroll(by distance: Int, visible: Int) {
    top = max(0, min(top + distance, rows.count - max(1, visible)))
  }

  mutating func append(_ more: some Sequence<Int32>) { rows.append(contentsOf: more) }

  /// Other threads, the selected one kept on its line of the screen where it is still there;
  /// else the first.
  mutating func replace(_ rows: [Int32], keeping kept: Int?) {
    let line = selected - top
    self.rows = rows
    if let kept, let position = rows.firstIndex(of: Int32(truncatingIfNeeded: kept)) {
      selected = position
      top = max(0, position - line)
    } else {
      selected = 0
      top = 0
    }
  }
}
