import Archive
import Drawing
import Forum
import Markup

/// The specialties to choose from, with how much each has.
struct SpecialtySheetView {
  let frame: SheetFrame
  let inside: Rect
  /// Lines above the rows.
  let head: Int
  let field: TextField
  /// As far as they are on the screen.
  let rows: ArraySlice<SpecialtyCount>
  let ticked: Set<Specialty>
  let cursor: Int
  let scroll: ScrollBar?
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    let top = inside.minY + head
    if rows.isEmpty {
      let text =
        field.text.isEmpty ? "No thread here has one; Esc closes" : "None has that in its name"
      put(text, 0, top, .secondary, inside, &canvas)
    }
    for number in rows.indices {
      let y = top + number - rows.startIndex
      draw(rows[number], y, on: &canvas)
      guard number == cursor else { continue }
      let row = Rect(x: inside.minX, y: y, width: inside.width, height: 1)
      canvas.lay(.selected, under: row)
      // Without a field on the screen the cursor has nowhere else to be.
      if head == 0 { canvas.cursor = row.origin }
    }
    scroll?.draw(on: &canvas)
    guard head > 0 else { return }
    let line = Rect(x: inside.minX, y: inside.minY, width: inside.width, height: 1)
    FieldView(area: line, label: "Type to narrow: ", field: field, surface: .sheet, glyphs: glyphs)
      .draw(on: &canvas)
  }

  private func draw(_ count: SpecialtyCount, _ y: Int, on canvas: inout Canvas) {
    let isTicked = ticked.contains(count.specialty)
    let box = Rect(x: inside.minX, y: y, width: inside.width, height: 1)
    let mark =
      inside.width >= 16 ? "[\(isTicked ? glyphs.tick : " ")] " : isTicked ? glyphs.tick : " "
    put(mark, 0, y, isTicked ? .specialtyTicked : .secondary, box, &canvas)
    let name = cleanLine(count.specialty.name)
    let facts = inside.width >= 44 ? facts(count) : inside.width >= 24 ? "\(count.threads)" : ""
    let left = glyphs.width(mark)
    let room = inside.width - left - (facts.isEmpty ? 0 : glyphs.width(facts) + 2)
    let shown = glyphs.truncated(name, to: max(0, room))
    put(shown, left, y, isTicked ? .specialtyTicked : .specialty, box, &canvas)
    put(facts, inside.width - glyphs.width(facts) - 1, y, .secondary, box, &canvas)
  }

  private func facts(_ count: SpecialtyCount) -> String {
    let threads = grouped(count.threads) + (count.threads == 1 ? " thread " : " threads")
    let answers = grouped(count.answers) + (count.answers == 1 ? " answer " : " answers")
    return threads + padded(answers, to: 16)
  }

  private func put(
    _ text: String, _ x: Int, _ y: Int, _ role: Role, _ clip: Rect, _ canvas: inout Canvas
  ) {
    canvas.put(
      text, at: Point(x: inside.minX + x, y: y), Style(role, on: .sheet),
      in: clip.intersection(inside))
  }
}

/// A number with commas between the thousands.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}
