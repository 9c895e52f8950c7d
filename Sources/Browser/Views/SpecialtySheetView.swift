import Archive
import Drawing
import Forum
import Markup

/// The specialties to choose from, with how much each has.
struct SpecialtySheetView {
  let sheet: NarrowedSheetView<SpecialtyCount>
  let ticked: Set<Specialty>

  private var glyphs: Glyphs { sheet.glyphs }

  func draw(on canvas: inout Canvas) {
    sheet.draw(on: &canvas) { row, line, canvas in draw(row, in: line, on: &canvas) }
  }

  private func draw(_ count: SpecialtyCount, in line: Rect, on canvas: inout Canvas) {
    func put(_ text: String, _ x: Int, _ role: Role) {
      canvas.put(
        text, at: Point(x: line.minX + x, y: line.minY), Style(role, on: .sheet), in: line)
    }
    let isTicked = ticked.contains(count.specialty)
    let mark =
      line.width >= 16 ? "[\(isTicked ? glyphs.tick : " ")] " : isTicked ? glyphs.tick : " "
    put(mark, 0, isTicked ? .specialtyTicked : .secondary)
    let name = cleanLine(count.specialty.name)
    let facts = line.width >= 44 ? facts(count) : line.width >= 24 ? "\(count.threads)" : ""
    let left = glyphs.width(mark)
    let room = line.width - left - (facts.isEmpty ? 0 : glyphs.width(facts) + 2)
    let shown = glyphs.truncated(name, to: max(0, room))
    put(shown, left, isTicked ? .specialtyTicked : .specialty)
    put(facts, line.width - glyphs.width(facts) - 1, .secondary)
  }

  private func facts(_ count: SpecialtyCount) -> String {
    let threads = grouped(count.threads) + (count.threads == 1 ? " thread " : " threads")
    let answers = grouped(count.answers) + (count.answers == 1 ? " answer " : " answers")
    return threads + padded(answers, to: 16)
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
