/// One place of a canvas: what stands there and what that means.
package struct Cell: Hashable, Sendable {
  package var text: CellText
  package var style: Style

  package init(_ text: CellText = .blank, _ style: Style = Style()) {
    self.text = text
    self.style = style
  }

  package static let blank = Cell()

  /// The text; of the right half of a wide character what the left half has no room for.
  package var character: String { text.description }
}
