/// Rewrites a page so that parsing it costs no more than its length, whatever is in it.
///
/// The parser is given the text, and of the tags only those that mean something to a reader, by
/// one name for each meaning, with the few attributes that are read, nested within bounds; no
/// comment, script or style. Every other tag leaves its text.
struct TagFilter {
  /// Containers nested deeper than this leave their text.
  static let depthLimit = 64

  /// The page as the parser shall see it.
  private(set) var output: [UInt8] = []
  let page: [UInt8]
  var source: PageScanner
  private var texts = TextStore()
  private var depth = 0
  /// For each name, how many are open, and how many were left out and wait for their end tag.
  private var open: [String: (kept: Int, refused: Int)] = [:]
  /// Whether each of the spans that are open hides its text.
  private var spans: [Bool] = []
  var formulas = FormulaSearch()
  /// How often the end of an element has been looked for in vain.
  private var failures = 0
  /// So often it is, as each time takes a while.
  private static let failureLimit = 100
  private var ruby = RubyText()

  init(_ page: [UInt8]) {
    self.page = page
    source = PageScanner(page)
    output.reserveCapacity(page.count / 2)
    while let piece = source.next() {
      switch piece {
      case .text(let range):
        if !page[range].allSatisfy(\.isHTMLBlank) { formulas.isBehindFormula = false }
        appendText(range)
      case .lessThan: append("&lt;")
      case .startTag(let tag): start(tag)
      case .endTag(let name): end(name)
      }
    }
  }

  private mutating func start(_ found: PageScanner.StartTag) {
    append(ruby.start(found.name))
    if readFormula(found) { return }
    if readMedia(found) { return }
    let isSpoiler = isSpoiler(found)
    if found.name == "span" { spans.append(isSpoiler) }
    guard let tag = TagName.named(found.name, isSpoiler: isSpoiler) else { return }
    switch tag.kind {
    case .hidden where found.isEmpty: return
    case .hidden where !source.hasEnd(of: found.name),
      .verbatim where !source.hasEnd(of: found.name):
      // Rather the name of an element that is written of: GFM (6.11) shows such tags, too.
      guard found.attributes.isEmpty else { return }
      append("&lt;")
      append(verbatim: found.range.dropFirst())
    case .hidden: _ = source.skipContent(of: found.name)
    case .verbatim:
      append("<pre>")
      append(verbatim: source.skipContent(of: found.name))
      append("</pre>")
    case .void, .selfClosing:
      append(tag, found.attributes)
    case .formatting where found.name == "a":
      if open[found.name]?.kept == 1 { append("</a>") }
      open[found.name] = (1, 0)
      append(tag, found.attributes)
    case .formatting, .container:
      var counts = open["\(tag.name)"] ?? (0, 0)
      let isRefused = tag.kind == .formatting ? counts.kept > 0 : depth >= TagFilter.depthLimit
      if isRefused {
        counts.refused += 1
      } else {
        counts.kept += 1
        depth += tag.kind == .container ? 1 : 0
        append(tag, found.attributes)
      }
      open["\(tag.name)"] = counts
    }
  }

  /// Whether the page hides what is in the element until somebody asks for it.
  private func isSpoiler(_ tag: PageScanner.StartTag) -> Bool {
    if tag.name == "details" { return !tag.attributes.contains { $0.name == "open" } }
    return classes(of: tag).contains { name in
      TagFilter.spoilerClasses.contains { name.starts(with: $0.utf8) }
    }
  }

  func classes(of tag: PageScanner.StartTag) -> [ArraySlice<UInt8>] {
    guard let attribute = tag.attributes.first(where: { $0.name == "class" }) else { return [] }
    return page[attribute.value].split(whereSeparator: \.isHTMLBlank)
  }

  /// What the class names of forums begin with: Discourse's, Stack Exchange's, Reddit's, SMF's.
  private static let spoilerClasses = ["spoiler", "spoiled", "md-spoiler", "bbc_spoiler"]

  /// Passes over an element whose start tag has been read; false, and stays, where it does not end.
  mutating func skip(_ name: String) -> Bool {
    guard failures < TagFilter.failureLimit else { return false }
    if source.skipElement(name) { return true }
    failures += 1
    return false
  }

  private mutating func end(_ name: String) {
    append(ruby.end(name))
    let isSpoiler = name == "span" && spans.popLast() == true
    guard let tag = TagName.named(name, isSpoiler: isSpoiler) else { return }
    switch tag.kind {
    case .hidden, .verbatim: return
    case .void where name != "br": return
    case .void, .selfClosing: break
    case .formatting, .container:
      var counts = open["\(tag.name)"] ?? (0, 0)
      defer { open["\(tag.name)"] = counts }
      if counts.refused > 0 {
        counts.refused -= 1
        return
      }
      guard counts.kept > 0 else { return }
      counts.kept -= 1
      depth -= tag.kind == .container ? 1 : 0
    }
    append("</")
    append(tag.name)
    append(">")
  }

  // MARK: Writing

  mutating func append(_ text: StaticString) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A text of the parser's tree as it is on the page.
  func restored(_ text: UnsafeBufferPointer<UInt8>) -> String {
    texts.restored(text, from: page)
  }

  /// Appends a stretch of text whose ampersands are ampersands.
  mutating func append(verbatim range: Range<Int>) { texts.append(range, of: page, to: &output) }

  mutating func appendText(_ range: Range<Int>) {
    if ruby.hides(range) { return }
    var start = range.lowerBound
    while let found = page.firstOffset(of: 0x26, from: start, before: range.upperBound) {
      texts.append(start..<found, of: page, to: &output)
      let reference = CharacterReference(page[found..<range.upperBound])
      output.append(contentsOf: reference.bytes)
      start = found + reference.length
    }
    texts.append(start..<range.upperBound, of: page, to: &output)
  }

  /// The value of an attribute; references to characters in it are kept as such.
  private mutating func appendValue(_ range: Range<Int>) {
    for byte in page[range] {
      switch byte {
      case 0x3C: append("&lt;")
      case 0x22: append("&quot;")
      default: output.append(byte)
      }
    }
  }

  mutating func append(_ tag: TagName, _ attributes: [PageAttribute]) {
    append("<")
    append(tag.name)
    if tag.note.utf8CodeUnitCount > 0 {
      append(" is=")
      append(tag.note)
    }
    for attribute in attributes where attribute.name != "class" && attribute.name != "open" {
      output.append(0x20)
      output.append(contentsOf: attribute.name.utf8)
      append("=\"")
      appendValue(attribute.value)
      append("\"")
    }
    append(">")
  }
}
