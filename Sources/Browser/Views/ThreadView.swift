import Drawing
import Forum

/// The thread in the reading pane, as far as it is on the screen.
struct ThreadView {
  let area: Rect
  let measure: Measure
  /// From the first on the screen to the last.
  let lines: ArraySlice<PageLine>
  let current: Int?
  let isFocused: Bool
  /// Of the answers that are on the screen.
  let votes: [Int: VoteWidget]
  let matches: [(match: TextMatch, isCurrent: Bool)]
  /// In place of the first line.
  let held: HeldHeadline?
  /// Whether links are lit, as the reader is asked for the number of one.
  var showsLinks = false
  let scroll: ScrollBar?
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    for (number, line) in lines.enumerated() {
      draw(line, y: area.minY + number, on: &canvas)
    }
    for (match, isCurrent) in matches { draw(match, isCurrent, on: &canvas) }
    held?.draw(in: Rect(x: area.minX, y: area.minY, width: area.width, height: 1), on: &canvas)
    scroll?.draw(on: &canvas)
    if isFocused { canvas.cursor = cursor }
  }

  private func draw(_ line: PageLine, y: Int, on canvas: inout Canvas) {
    for span in [line.bar].compactMap({ $0 }) + line.spans {
      var style = span.style
      if showsLinks, span.link != nil { style.surface = .match }
      canvas.put(span.text, at: Point(x: area.minX + span.x, y: y), style, in: area)
    }
    if let direction = line.direction, let last = line.spans.last {
      let end = area.minX + last.x + glyphs.width(last.text)
      canvas.join(area.minX + direction.x..<min(area.maxX, end), in: y, base: direction.base)
    }
    guard let answer = line.answer else { return }
    if answer == current {
      let role: Role = isFocused ? .borderFocused : .border
      let bar = Point(x: area.minX + measure.bar, y: y)
      if measure.text > measure.bar { canvas.put(glyphs.selection, at: bar, Style(role), in: area) }
    }
    guard let part = line.votes, let widget = votes[answer] else { return }
    let column =
      part == .all
      ? Rect(x: area.minX + measure.text, y: y, width: measure.textWidth, height: 1)
      : Rect(x: area.minX + measure.bar + 1, y: y, width: measure.votes, height: 1)
    widget.draw(part, in: column, glyphs: glyphs, on: &canvas)
  }

  private func draw(_ match: TextMatch, _ isCurrent: Bool, on canvas: inout Canvas) {
    for part in match.parts where lines.indices.contains(part.line) {
      let y = area.minY + part.line - lines.startIndex
      let left = min(area.width, part.columns.lowerBound)
      let right = min(area.width, part.columns.upperBound)
      canvas.lay(
        isCurrent ? .currentMatch : .match,
        under: Rect(x: area.minX + left, y: y, width: right - left, height: 1))
    }
  }

  /// The current match, else the current answer's first line, else the top.
  private var cursor: Point? {
    guard !area.isEmpty else { return nil }
    var line = lines.startIndex
    var x = measure.head
    if let match = matches.first(where: \.isCurrent)?.match, let part = match.parts.first,
      lines.indices.contains(part.line)
    {
      line = part.line
      x = part.columns.lowerBound
    } else if let first = lines.firstIndex(where: { $0.answer == current && current != nil }) {
      line = first
      x = measure.text
    }
    return Point(
      x: area.minX + min(x, area.width - 1),
      y: area.minY + min(line - lines.startIndex, area.height - 1))
  }
}
