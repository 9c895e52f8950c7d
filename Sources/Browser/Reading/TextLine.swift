import Drawing

/// A stretch of a line in one style.
package struct StyledRun: Hashable, Sendable {
  package var text: String
  package var style: Style
  /// The number of the link that the text belongs to.
  package var link: Int?

  package init(_ text: String, _ style: Style = Style(), link: Int? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

/// One line of a document as it is laid out for a width.
package struct TextLine: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Empty, but for the bars of quotes.
    case blank
    case text
    case heading(level: Int)
    case code
    case table
    case rule
    /// The address of a numbered link, after the document.
    case link
  }

  package var kind: Kind
  /// Empty columns before the first run.
  package var indent: Int
  package var runs: [StyledRun]
  /// How many of the runs are bars and markers before the text.
  package var marginCount = 0
  /// Whether its text goes on that of the line before.
  package var isContinued = false
  /// How many columns of a line of code there is no room for.
  package var excess = 0
  /// How many bytes of the document's text come before, whatever the width.
  package var offset: Int
  /// The direction of its paragraph, where any of that could run from right to left.
  package var base: BaseDirection?

  /// The line as one string, without its indent.
  package var text: String {
    runs.count == 1 ? runs[0].text : runs.reduce(into: "") { $0 += $1.text }
  }
}
