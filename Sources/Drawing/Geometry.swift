/// A place on the grid: columns from the left, rows from the top, both from 0.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// Columns and rows; never negative.
package struct Size: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells, possibly empty.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(x: Int, y: Int, width: Int, height: Int) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  package init(_ columns: Range<Int>, _ rows: Range<Int>) {
    self.init(x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
  }

  package var minX: Int { origin.x }
  package var maxX: Int { origin.x.advancedOrLast(by: size.width) }
  package var minY: Int { origin.y }
  package var maxY: Int { origin.y.advancedOrLast(by: size.height) }
  package var width: Int { size.width }
  package var height: Int { size.height }
  package var isEmpty: Bool { width == 0 || height == 0 }
  package var columns: Range<Int> { minX..<maxX }
  package var rows: Range<Int> { minY..<maxY }

  package func contains(_ point: Point) -> Bool {
    columns.contains(point.x) && rows.contains(point.y)
  }

  /// What lies in both.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(
      left..<max(left, min(maxX, other.maxX)), top..<max(top, min(maxY, other.maxY)))
  }

  /// What is left inside margins at the left and right, and at the top and bottom.
  package func inset(x: Int = 0, y: Int = 0) -> Rect {
    let x = min(max(0, x), width / 2)
    let y = min(max(0, y), height / 2)
    return Rect(
      x: minX.advancedOrLast(by: x), y: minY.advancedOrLast(by: y), width: width - 2 * x,
      height: height - 2 * y)
  }
}

extension Int {
  /// The sum, or the last integer where it would be too large.
  fileprivate func advancedOrLast(by distance: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(distance)
    return overflow ? .max : sum
  }
}
