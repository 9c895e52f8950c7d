/// Gathers a paragraph's text: cleans it, collapses blanks, parts it where the look changes.
struct RunBuilder {
  private(set) var runs: [Run] = []
  private var bytes: [UInt8] = []
  private var cleaner = Cleaner(.collapsed)
  private var style: TextStyle = []
  private var link: Int?

  var controls: CleanedControls { cleaner.controls }

  var isEmpty: Bool { runs.isEmpty && bytes.isEmpty }

  var isAtLineStart: Bool {
    (bytes.last ?? runs.last?.text.utf8.last).map { $0 == 0x0A } ?? true
  }

  mutating func append(_ text: String, _ style: TextStyle, link: Int?) {
    if style != self.style || link != self.link {
      let isStruck = self.style.contains(.strikethrough)
      let ends =
        self.link != nil && self.link != link || isStruck && !style.contains(.strikethrough)
      let breaks = ends ? takeBreaks() : 0
      closeRun()
      self.style = style
      self.link = link
      bytes.append(contentsOf: repeatElement(0x0A, count: breaks))
    }
    cleaner.append(text, to: &bytes)
  }

  mutating func breakLine() {
    guard !isEmpty else { return }
    trimEnd()
    bytes.append(0x0A)
    cleaner.startLine()
  }

  /// The runs of each paragraph, which an empty line ends; the builder is then as new, but for
  /// its count.
  mutating func finish() -> [[Run]] {
    closeRun()
    defer {
      runs = []
      cleaner.startLine()
    }
    return runs.paragraphs
  }

  private mutating func closeRun() {
    guard !bytes.isEmpty else { return }
    runs.append(Run(String(decoding: bytes, as: UTF8.self), style, link: link))
    bytes.removeAll(keepingCapacity: true)
  }

  /// Takes back the ends of lines at the end, which are no part of a link, and not struck.
  private mutating func takeBreaks() -> Int {
    let count = bytes.reversed().prefix { $0 == 0x0A }.count
    bytes.removeLast(count)
    return count
  }

  /// Takes back the space before a line's end.
  private mutating func trimEnd() {
    if bytes.last == 0x20 { bytes.removeLast() }
    guard bytes.isEmpty, runs.last?.text.utf8.last == 0x20 else { return }
    runs[runs.count - 1].text.removeLast()
    if runs[runs.count - 1].text.isEmpty { runs.removeLast() }
  }
}
