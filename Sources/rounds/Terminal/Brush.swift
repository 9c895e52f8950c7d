import CNcurses
import Drawing

/// Paints a canvas over what the terminal shows, and knows where that leaves the cursor.
struct Brush {
  private let canvas: Canvas
  /// Nil where the screen was cleared.
  private let shown: Canvas?
  /// Nil where a terminal may have measured a character in a way of its own.
  private var cursor: Point?
  private var look: Look?
  private let hasCorner = !cn_corner_scrolls()
  private let canErase = cn_can_erase()

  init(canvas: Canvas, shown: Canvas?) {
    self.canvas = canvas
    self.shown = shown
  }

  mutating func paint(with looks: inout Looks) {
    for y in 0..<canvas.size.height {
      Line.with(y, of: canvas, over: shown) { paint($0, with: &looks) }
    }
  }

  mutating func move(to place: Point) {
    guard place != cursor else { return }
    cn_move(Int32(place.x), Int32(place.y))
    cursor = place
  }

  private mutating func paint(_ line: Line, with looks: inout Looks) {
    let changes = line.changes
    guard !changes.isEmpty else { return }
    let blanks = line.end(with: &looks)
    // Fewer blanks are shorter than what erases them.
    let end = canErase && canvas.size.width - blanks >= 4 ? blanks : canvas.size.width
    var spills = false
    var x = changes.lowerBound
    while x < end, spills || x < changes.upperBound {
      let stroke = line.stroke(at: x)
      let look = looks[stroke.cell.style]
      if spills || line.isChanged(stroke, in: look) {
        reach(Point(x: x, y: line.y), in: look, on: line)
        // What the terminal has drawn wider than it was to be reaches into the next cell.
        spills = !put(stroke, y: line.y, look) || line.isContested(at: x)
      }
      x = stroke.end
    }
    if x < canvas.size.width, spills || x < changes.upperBound && !line.isClear {
      erase(from: Point(x: x, y: line.y), in: looks[line.style(at: x)])
    }
  }

  /// Goes to a place, over a short gap by writing again what stands there.
  private mutating func reach(_ place: Point, in look: Look, on line: Line) {
    if let cursor, cursor.y == place.y, look == self.look, 1...4 ~= place.x - cursor.x {
      let gap = cursor.x..<place.x
      if line.isPlain(gap, in: line.style(at: place.x)) {
        for x in gap { _ = put(line.stroke(at: x), y: place.y, look) }
      }
    }
    move(to: place)
  }

  /// Writes one character; says whether every terminal gives it the same columns.
  private mutating func put(_ stroke: Stroke, y: Int, _ look: Look) -> Bool {
    let isLast = stroke.end >= canvas.size.width
    if isLast, y == canvas.size.height - 1, !hasCorner { return true }
    use(look)
    let isAlike = stroke.isMeasuredAlike
    // Wider than the line, it would begin the next one.
    let drawn = isLast && !isAlike ? stroke.blank : stroke
    if !isAlike && !isLast && stroke.width > 1 {
      // What the terminal draws narrower would leave standing what was in the next cell.
      stroke.blank.put()
      cn_move(Int32(stroke.x), Int32(y))
    }
    drawn.put()
    cursor = isAlike && !isLast ? Point(x: stroke.end, y: y) : nil
    return isAlike
  }

  /// Blanks a row from a place on; any look will do that has nothing to show on blanks.
  private mutating func erase(from place: Point, in look: Look) {
    move(to: place)
    if self.look?.isBlank != true { use(look) }
    cn_erase()
  }

  private mutating func use(_ look: Look) {
    guard look != self.look else { return }
    cn_style(look.attributes, look.foreground, look.background)
    self.look = look
  }
}
