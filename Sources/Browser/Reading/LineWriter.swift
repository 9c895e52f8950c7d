import Drawing

/// Writes lines behind margins: the bars of quotes, the markers of lists, the empty columns.
struct LineWriter {
  /// What stands before the lines of a block, and what before the first of them.
  private struct Margin {
    let first: String
    let other: String
    let style: Style
    let width: Int
    var isUsed = false
  }

  private(set) var lines: [TextLine] = []
  /// How much of the document's text has been written.
  var offset = 0

  private let width: Int
  private let glyphs: Glyphs
  private var margins: [Margin] = []
  /// The first of the margins that there is room for, and their width: the innermost counts most,
  /// and the others may take half of the line.
  private var firstShown = 0
  private var marginWidth = 0

  init(width: Int, glyphs: Glyphs) {
    self.width = width
    self.glyphs = glyphs
  }

  /// The columns left for text.
  var room: Int { max(1, width - marginWidth) }

  // MARK: Margins

  mutating func push(_ first: String, other: String? = nil, _ style: Style = Style()) {
    let width = glyphs.width(first)
    let other = other ?? String(repeating: " ", count: width)
    margins.append(Margin(first: first, other: other, style: style, width: width))
    measure()
  }

  /// Takes the last margin away; where it never was shown, a line shows it.
  mutating func pop() {
    if let last = margins.last, !last.isUsed, last.first != last.other { add(.text, []) }
    margins.removeLast()
    measure()
  }

  private mutating func measure() {
    firstShown = margins.count
    marginWidth = 0
    while firstShown > 0 {
      let limit = firstShown == margins.count ? width - 2 : width / 2
      guard marginWidth + margins[firstShown - 1].width <= limit else { break }
      firstShown -= 1
      marginWidth += margins[firstShown].width
    }
  }

  // MARK: Lines

  /// Adds an empty line, where there is something to part from what follows.
  mutating func separate() {
    guard let last = lines.last, last.kind != .blank else { return }
    append(TextLine(kind: .blank, indent: 0, runs: [], offset: offset))
  }

  mutating func add(
    _ kind: TextLine.Kind, _ runs: [StyledRun], at position: Int = 0, isContinued: Bool = false,
    excess: Int = 0, base: BaseDirection? = nil
  ) {
    append(
      TextLine(
        kind: kind, indent: 0, runs: runs, isContinued: isContinued, excess: excess,
        offset: offset + position, base: base))
  }

  private mutating func append(_ line: TextLine) {
    var line = line
    let text = line.runs
    line.runs = []
    var blanks = 0
    for index in firstShown..<margins.count {
      let margin = margins[index]
      let content = margin.isUsed ? margin.other : margin.first
      if content.utf8.allSatisfy({ $0 == 0x20 }) {
        blanks += margin.width
      } else {
        line.place(StyledRun(content, margin.style), after: blanks)
        blanks = 0
      }
    }
    if line.kind != .blank {
      for index in margins.indices { margins[index].isUsed = true }
    }
    line.marginCount = line.runs.count
    if text.isEmpty {
      line.trimEnd()
    } else if blanks > 0 {
      line.place(text[0], after: blanks)
      line.marginCount = line.runs.count - 1
      line.runs += text.dropFirst()
    } else {
      line.runs += text
    }
    lines.append(line)
  }
}

extension TextLine {
  /// Adds a run behind empty columns.
  fileprivate mutating func place(_ run: StyledRun, after blanks: Int) {
    if runs.isEmpty {
      indent += blanks
    } else if blanks > 0 {
      runs.append(StyledRun(String(repeating: " ", count: blanks)))
    }
    runs.append(run)
  }

  /// Takes back the spaces of margins where no text follows.
  fileprivate mutating func trimEnd() {
    while let last = runs.last, last.text.utf8.last == 0x20 {
      runs[runs.count - 1].text.removeLast()
      if runs[runs.count - 1].text.isEmpty { runs.removeLast() }
    }
    marginCount = runs.count
    if runs.isEmpty { indent = 0 }
  }
}
