import CHTML
import Glibc

/// Reads HTML as browsers do, into a document.
struct HTMLReader {
  private let tree: OpaquePointer
  private let filter: TagFilter
  var builder = DocumentBuilder()
  var inline = InlineState()
  var lists: [OpenList] = []
  var items: [OpenItem] = []
  /// What was opened for each element that can be a spoiler.
  var grounds: [Ground] = []
  /// Whether the paragraph goes on in a new line when text follows.
  var needsBreak = false
  private var code = PreformattedText()

  static func document(_ text: String) -> Document { document(Array(text.utf8)) }

  static func document(_ page: [UInt8]) -> Document {
    let filter = TagFilter(page)
    return filter.output.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return Document() }
      let tree = html_parse(start.assumingMemoryBound(to: CChar.self), raw.count)
      defer { html_free(tree) }
      var reader = HTMLReader(tree, filter)
      return reader.read()
    }
  }

  private init(_ tree: OpaquePointer, _ filter: TagFilter) {
    self.tree = tree
    self.filter = filter
  }

  private mutating func read() -> Document {
    while true {
      let event = html_next(tree)
      switch event.kind {
      case .end: return builder.finish()
      case .open: open(event.element)
      case .close: close(event.element)
      case .text: text(restored(event.text))
      }
    }
  }

  /// The attributes of the element that was opened last.
  var attributes: HTMLAttributes { HTMLAttributes(tree: tree) }

  // MARK: Elements

  private mutating func open(_ element: HTMLElement) {
    let address = element == .anchor ? attributes["href"] : nil
    let isSpoiler = attributes["is"] == "spoiler"
    let link = address.flatMap { builder.link(to: $0) }
    if inline.open(element, link: link, isSpoiler: isSpoiler) { return }
    switch element {
    case .quotation: text("\u{201C}")
    case .preformatted:
      if !code.isOpen { builder.endParagraph() }
      code.open()
    case _ where code.isOpen: code.pass(element)
    case .lineBreak:
      startLine()
      builder.breakLine()
    case .image: image()
    case .input:
      if attributes["type"]?.lowercased() == "checkbox" {
        text(attributes["checked"] == nil ? "[ ] " : "[x] ")
      }
    default: openBlock(element)
    }
  }

  private mutating func close(_ element: HTMLElement) {
    if inline.close(element) { return }
    switch element {
    case .quotation: text("\u{201D}")
    case .preformatted: code.close().map { builder.addCode($0) }
    case _ where code.isOpen: code.pass(element)
    default: closeBlock(element)
    }
  }

  // MARK: Text

  private func restored(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    let length = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      filter.restored(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  private mutating func text(_ text: String) {
    if code.isOpen { return code.append(text) }
    if needsBreak, text.utf8.allSatisfy(\.isHTMLBlank) { return }
    startLine()
    builder.append(inline.shifted(text), inline.style, link: inline.link)
  }

  private mutating func image() {
    let image = ImageText(attributes)
    guard let text = image.text(inLink: inline.link != nil) else { return }
    startLine()
    let source = image.isSign ? nil : attributes["src"]
    let link = inline.link ?? source.flatMap { builder.link(to: $0) }
    builder.append(text, inline.style.union(image.isSign ? [] : .image), link: link)
  }

  /// Starts the line that a division asked for.
  private mutating func startLine() {
    if needsBreak, !builder.isAtLineStart { builder.breakLine() }
    needsBreak = false
  }
}
