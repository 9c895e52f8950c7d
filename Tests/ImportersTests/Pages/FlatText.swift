import CHTML

/// HTML as a text, in the way of the program that made the expected extractions (html-text): words
/// with one blank between them, a line or an empty one where the elements' names ask for it.
struct FlatText {
  private(set) var text = ""
  private var gap = Gap.paragraph
  /// What the last text was, before its blanks were joined.
  private var last = ""

  private enum Gap { case none, line, paragraph }

  private static let lineTags: Set = [
    "article", "aside", "br", "dd", "details", "div", "dt", "fieldset", "figcaption", "footer",
    "form", "header", "hr", "legend", "li", "main", "nav", "table", "tr",
  ]
  private static let paragraphTags: Set = [
    "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "title",
    "ul",
  ]

  init(_ html: String) {
    let bytes = Array(html.utf8)
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return }
      let tree = html_parse(start.assumingMemoryBound(to: CChar.self), raw.count)
      defer { html_free(tree) }
      walk(html_root(tree))
    }
    while text.last == "\n" { text.removeLast() }
  }

  private mutating func walk(_ node: OpaquePointer) {
    if let characters = html_text(node) { add(String(cString: characters)) }
    let name = html_name(node).map { String(cString: $0) } ?? ""
    guard name != "script", name != "style" else { return }
    open(name)
    var child = html_first_child(node)
    while let next = child {
      walk(next)
      child = html_next_sibling(next)
    }
    open(name)
  }

  private mutating func open(_ name: String) {
    guard gap != .paragraph else { return }
    if FlatText.paragraphTags.contains(name) {
      text += gap == .line ? "\n" : "\n\n"
      gap = .paragraph
    } else if FlatText.lineTags.contains(name), gap != .line {
      text += "\n"
      gap = .line
    }
  }

  private mutating func add(_ characters: String) {
    let words = characters.split(whereSeparator: \.isWhitespace)
    guard let first = words.first?.first else { return }
    if gap == .none {
      let isApart = last.last?.isWhitespace == true
      let isJoined = ",:;.!?\")".contains(first) || last.last == "("
      if isApart || !isJoined { text += " " }
    }
    text += words.joined(separator: " ")
    last = characters
    gap = .none
  }
}
