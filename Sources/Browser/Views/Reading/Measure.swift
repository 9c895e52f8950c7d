/// How the columns of a thread pane are used: margin, votes, text.
struct Measure: Equatable, Sendable {
  /// Columns of the pane.
  let width: Int
  /// Where the question begins.
  let head: Int
  /// Where the bar of the current answer stands; the votes follow.
  let bar: Int
  /// Columns of the votes.
  let votes: Int
  /// Where the text of answers begins.
  let text: Int
  /// Columns of an answer's text.
  let textWidth: Int
  /// Columns of the question's text.
  let headWidth: Int

  /// `label` is the width of the widest vote label, `longest` what a line of text has at most.
  init(width: Int, label: Int, longest: Int) {
    self.width = width
    votes = width < 28 ? 0 : max(width < 50 ? 4 : 5, label + 1)
    let gutter = votes == 0 ? min(2, width / 8) : votes + 3
    let right = width < 28 ? 0 : 2
    textWidth = max(1, min(longest, width - gutter - right))
    let spare = max(0, width - gutter - textWidth - right)
    bar = spare / 2
    text = bar + gutter
    head = bar + (votes == 0 ? gutter : 2)
    headWidth = max(1, min(longest, text + textWidth - head))
  }

  /// Whether the votes have columns of their own, or else a line.
  var hasVoteColumns: Bool { votes > 0 }
}
