/// A grid of cells that views draw on; a terminal shows it.
///
/// Whatever is drawn outside the grid, or outside a clip, is not there: no point, rectangle or size
/// is an error. A wide character takes two cells and is never shown by half.
package struct Canvas: Equatable, Sendable {
  /// No terminal is larger; a size beyond it is a mistake that must not take all memory.
  package static let limit = Size(width: 4096, height: 1024)

  package let size: Size
  /// How the terminal treats what is put on it.
  package let habits: TextHabits
  /// Where the terminal's own cursor stands; nil hides it.
  package var cursor: Point?
  /// Row by row.
  var cells: [Cell]
  /// Texts with characters from right to left, by their rows, until they are arranged.
  var fields: [Int: [Field]] = [:]

  package init(_ size: Size, _ habits: TextHabits = TextHabits()) {
    self.habits = habits
    self.size = Size(
      width: min(size.width, Canvas.limit.width), height: min(size.height, Canvas.limit.height))
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  package var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// The cell at a place; blank outside the grid.
  package subscript(x: Int, y: Int) -> Cell {
    bounds.contains(Point(x: x, y: y)) ? cells[y * size.width + x] : .blank
  }

  /// A row from left to right; empty outside the grid.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }
}
