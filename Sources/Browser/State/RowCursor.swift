/// Which of a sheet's rows is under the cursor, and which is the first on the screen.
struct RowCursor: Equatable, Sendable {
  private(set) var row = 0
  private(set) var top = 0

  mutating func move(by distance: Int, of count: Int) {
    row = max(0, min(count - 1, row + distance))
  }

  /// Goes to another row, on the same line of the screen.
  mutating func follow(to row: Int) {
    top = max(0, row - (self.row - top))
    self.row = row
  }

  /// Scrolls no further than the row needs to be among `visible` ones.
  mutating func scroll(visible: Int, of count: Int) {
    let visible = max(1, visible)
    top = min(top, row, max(0, count - visible))
    top = max(top, row - visible + 1, 0)
  }
}
