/// One place of a canvas: what stands there and what that means.
package struct Cell: Hashable, Sendable {
  package var text: CellText
  package var style: Style

  package init(_ text: CellText = .blank, _ style: Style = Style()) {
    self.text = text
    self.style = style
  }

  package static let blank = Cell()

  /// The text; empty for the right half of a wide character.
  package var character: String { text.description }
}
