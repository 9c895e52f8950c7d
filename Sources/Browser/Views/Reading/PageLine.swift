import Drawing

/// One line of a thread as it is laid out for a pane.
struct PageLine: Equatable, Sendable {
  struct Span: Equatable, Sendable {
    /// A column of the pane.
    var x: Int
    var text: String
    var style: Style
    /// The number of the link that it belongs to, counted through the thread.
    var link: Int?
  }

  /// From a column of the pane on, text of a paragraph that has a direction.
  struct Direction: Equatable, Sendable {
    let x: Int
    let base: BaseDirection
  }

  /// How a line's text belongs to the line before, for what is searched across them.
  enum Flow: Equatable, Sendable {
    /// Not searched.
    case none
    case starts
    case continues
  }

  /// What stands in the columns of the votes.
  enum Votes: Equatable, Sendable {
    case up, label, down
    /// All of it in the line itself, where there are no columns for it.
    case all
  }

  var spans: [Span] = []
  /// What of the line is one text, where any of it could run from right to left.
  var direction: Direction?
  /// What stands at the left of a comment, and is not its text.
  var bar: Span?
  var flow = Flow.none
  var votes: Votes?
  var isHeading = false
  /// How many columns of a line of code there is no room for.
  var excess = 0
  /// The answer whose line it is.
  var answer: Int?
  /// 0 is the question, 1 the first answer, and so on.
  var section = 0
  /// How much text of the section comes before, whatever the width.
  var position = 0

  var anchor: Page.Anchor { Page.Anchor(section: section, position: position) }

  /// The text that is searched: spans that follow each other from the first.
  var text: String { spans.map(\.text).joined() }
}
