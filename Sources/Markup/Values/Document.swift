import Forum

/// A text of an archive as blocks of styled runs; everything in it is safe to show.
package struct Document: Hashable, Sendable {
  package var blocks: [Block]
  /// The links in the order in which they occur, each address once, numbered from 1.
  package var links: [Link]
  /// What the text had that a terminal must not get.
  package var controls: CleanedControls

  package init(
    blocks: [Block] = [], links: [Link] = [], controls: CleanedControls = CleanedControls()
  ) {
    self.blocks = blocks
    self.links = links
    self.controls = controls
  }

  /// How many control characters were shown as pictures or left out.
  package var cleanedCount: Int { controls.count }

  /// A longer text is read as plain text: the parsers of the others count in 32 bits.
  private static let longestMarkup = 100_000_000

  package init(_ text: String, format: TextFormat) {
    self =
      switch text.utf8.count > Document.longestMarkup ? .plain : format {
      case .plain: PlainReader.document(text)
      case .markdown: MarkdownReader.document(text)
      case .html: HTMLReader.document(text)
      }
  }
}

/// An address that a document refers to: http, https or mailto, and clean.
package struct Link: Hashable, Sendable {
  package let number: Int
  package let address: String
  /// Whether the address itself can be read in the text.
  package var isSpelledOut: Bool

  package init(number: Int, address: String, isSpelledOut: Bool) {
    self.number = number
    self.address = address
    self.isSpelledOut = isSpelledOut
  }
}
