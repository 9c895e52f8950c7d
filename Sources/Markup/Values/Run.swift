/// A stretch of text in one look; a newline in it is a break that the author made.
package struct Run: Hashable, Sendable {
  package var text: String
  package var style: TextStyle
  /// The number of the document's link that the text belongs to.
  package var link: Int?

  package init(_ text: String, _ style: TextStyle = [], link: Int? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

/// What an author's markup says of a stretch of text.
package struct TextStyle: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let emphasis = TextStyle(rawValue: 1)
  package static let strong = TextStyle(rawValue: 2)
  package static let underline = TextStyle(rawValue: 4)
  package static let strikethrough = TextStyle(rawValue: 8)
  package static let code = TextStyle(rawValue: 16)
  package static let highlight = TextStyle(rawValue: 32)
  /// Text that stands for an image.
  package static let image = TextStyle(rawValue: 64)
  /// Text that stays hidden until the reader asks for it.
  package static let spoiler = TextStyle(rawValue: 128)
}
