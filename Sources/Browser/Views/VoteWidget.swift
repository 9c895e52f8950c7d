import Drawing
import Forum

/// The page's vote widget: an arrow up, the label, an arrow down; the reader's own arrow is lit.
struct VoteWidget: Equatable {
  let label: VoteLabel
  let own: Vote?

  /// `group` is the sum of the votes of others that the archive does not count.
  init(_ answer: Answer, own: Vote?, group: Int = 0) {
    label = VoteLabel(votes: answer.votes, own: own, group: group)
    self.own = own
  }

  func draw(
    _ part: PageLine.Votes, in area: Rect, glyphs: Glyphs, on canvas: inout Canvas
  ) {
    let up = (
      glyphs.upArrow, own == .up ? Style(.voteArrowUp, on: .plain, .bold) : Style(.voteArrow)
    )
    let down = (
      glyphs.downArrow, own == .down ? Style(.voteArrowDown, on: .plain, .bold) : Style(.voteArrow)
    )
    let count = (
      label.description,
      Style(label.count > 0 ? .votesUp : .votesDown, on: .plain, own == nil ? [] : .bold)
    )
    let parts: [(String, Style)] =
      switch part {
      case .up: [up]
      case .label: [count]
      case .down: [down]
      case .all: [up, (" ", Style()), count, (" ", Style()), down]
      }
    let width = parts.reduce(0) { $0 + glyphs.width($1.0) }
    // The sign hangs at the left, so that the number's middle is under the arrow's.
    var x = part == .all ? area.minX : area.minX + (area.width - width) / 2
    for (text, style) in parts {
      x += canvas.put(text, at: Point(x: x, y: area.minY), style, in: area)
    }
  }
}
