import Drawing
import Forum
import Markup

/// The headline of an answer at the top of the pane, where its text has been scrolled past it.
struct HeldHeadline {
  private let text: String
  private let label: VoteLabel
  private let votes: VoteWidget
  private let measure: Measure
  private let isCurrent: Bool
  private let isFocused: Bool
  private let glyphs: Glyphs

  init(
    _ answer: Answer, number: Int, votes: VoteWidget, measure: Measure, isCurrent: Bool,
    isFocused: Bool, glyphs: Glyphs
  ) {
    let headline = answer.headline.map { cleanTitle($0) } ?? ""
    let doctor = answer.doctor.map { cleanLine($0.name) } ?? ""
    text = [headline, doctor].first { !$0.isEmpty } ?? "Answer \(number + 1)"
    label = votes.label
    self.votes = votes
    self.measure = measure
    self.isCurrent = isCurrent
    self.isFocused = isFocused
    self.glyphs = glyphs
  }

  func draw(in row: Rect, on canvas: inout Canvas) {
    canvas.fill(row, Style(.text, on: .bar))
    if isCurrent, measure.text > measure.bar {
      canvas.put(
        glyphs.selection, at: Point(x: row.minX + measure.bar, y: row.minY),
        Style(isFocused ? .borderFocused : .border, on: .bar), in: row)
    }
    if measure.hasVoteColumns {
      let column = Rect(
        x: row.minX + measure.bar + 1, y: row.minY, width: measure.votes, height: 1)
      votes.draw(.label, in: column, glyphs: glyphs, on: &canvas)
      canvas.lay(.bar, under: column)
    }
    let room = min(measure.textWidth, row.width - measure.text)
    // Without columns of their own the votes stand behind the headline.
    let sign = measure.hasVoteColumns ? "" : " \(label)"
    let shown = glyphs.truncated(text, to: room - glyphs.width(sign))
    let end = canvas.put(
      shown, at: Point(x: row.minX + measure.text, y: row.minY),
      Style(.headline, on: .bar, .bold), in: row)
    canvas.put(
      sign, at: Point(x: row.minX + measure.text + end, y: row.minY),
      Style(label.count > 0 ? .votesUp : .votesDown, on: .bar), in: row)
  }
}
