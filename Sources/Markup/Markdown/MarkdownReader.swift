import CMarkdown
import Glibc

/// Reads Markdown by way of the HTML that it stands for, so that both look the same and HTML in it
/// means what it says.
enum MarkdownReader {
  private static let mailLimit = 4096

  static func document(_ text: String) -> Document {
    let edition = MarkdownEdition(MarkdownBounds(MarkdownDialect.read(Array(text.utf8))).text)
    let source = edition.text
    // The parser takes longer for each address of mail than for the one before.
    let findsLinks = source.count { $0 == 0x40 } <= mailLimit
    return source.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let html = markdown_html(start.assumingMemoryBound(to: CChar.self), bytes.count, findsLinks)
      else { return Document() }
      defer { markdown_free(html) }
      let page = UnsafeRawBufferPointer(start: html, count: strlen(html))
      return HTMLReader.document(edition.restored(page))
    }
  }
}
