import Drawing
import Forum

extension ListItem {
  /// Answers, best vote, specialties, date: each in its column, the last ones where they fit.
  func drawFacts(in line: Rect, _ glyphs: Glyphs, on canvas: inout Canvas) {
    var x = line.minX
    func put(_ text: String, _ role: Role, canvas: inout Canvas) {
      canvas.put(text, at: Point(x: x, y: line.minY), Style(role), in: line)
    }
    put(answerText, newAnswers > 0 ? .new : .secondary, canvas: &canvas)
    let isTight = line.width < 48
    x += max(isTight ? 10 : 11, glyphs.width(answerText)) + 1
    if hasAccepted { put(glyphs.accepted, .accepted, canvas: &canvas) }
    x += 1
    let votes = topVote?.brief ?? ""
    // A blank between the sign and a long number.
    let votesWidth = max(isTight ? 4 : 5, glyphs.width(votes) + (hasAccepted ? 1 : 0))
    if let topVote, x + votesWidth <= line.maxX {
      put(padded(votes, to: votesWidth), topVote.count > 0 ? .votesUp : .votesDown, canvas: &canvas)
    }
    x += votesWidth + 2
    let end = drawDate(in: line, from: x, glyphs, on: &canvas)
    let room = end - x - 1
    guard let specialty, room >= 4 else { return }
    let others = otherSpecialties > 0 ? " +\(otherSpecialties)" : ""
    let shown = glyphs.truncated(specialty, to: room - glyphs.width(others))
    put(shown, isTicked ? .specialtyTicked : .specialty, canvas: &canvas)
    x += glyphs.width(shown)
    put(others, .secondary, canvas: &canvas)
  }

  /// The date at the right edge; gives the column where it begins.
  private func drawDate(
    in line: Rect, from x: Int, _ glyphs: Glyphs, on canvas: inout Canvas
  ) -> Int {
    guard let date else { return line.maxX }
    let text = line.width >= 56 ? date.text : "\(date.year)"
    let start = line.maxX - glyphs.width(text)
    guard start > x else { return line.maxX }
    canvas.put(text, at: Point(x: start, y: line.minY), Style(.date), in: line)
    return start
  }

  private var answerText: String {
    if newAnswers > 0 { return padded(grouped(answers), to: 2) + " (\(grouped(newAnswers)) new)" }
    return switch answers {
    case ...0: "no answers"
    case 1: " 1 answer"
    default: padded(grouped(answers), to: 2) + " answers"
    }
  }
}
