import Drawing
import Markup

/// Lays out blocks one after the other.
struct BlockLayout {
  var writer: LineWriter
  private let glyphs: Glyphs
  private let linksBefore: Int
  private let codeShift: Int?
  private let spoilers: Spoilers
  /// What the text of the place is: plain, or quoted.
  private var role = Role.text
  /// The lines of the last list or table, which more of it can change from the first on: its
  /// columns, its numbers' width, the empty lines between its items.
  private(set) var lastLinked = 0..<0

  init(
    _ writer: LineWriter, _ glyphs: Glyphs, linksBefore: Int, codeShift: Int?,
    spoilers: Spoilers
  ) {
    self.spoilers = spoilers
    self.writer = writer
    self.glyphs = glyphs
    self.linksBefore = linksBefore
    self.codeShift = codeShift
  }

  mutating func add(_ blocks: some Sequence<Block>, isTight: Bool) {
    var previous: Block?
    for block in blocks {
      if let previous, !isTight, !block.followsClosely(previous) { writer.separate() }
      add(block)
      previous = block
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let runs): add(runs, .text, Style(role))
    case .heading(let level, let runs):
      add(runs, .heading(level: level), Style(.heading, level <= 3 ? .bold : .italic))
    case .list(let list): add(list)
    case .quote(let blocks):
      writer.push(glyphs.quoteBar + " ", other: glyphs.quoteBar + " ", Style(.quote))
      let outer = role
      role = .quote
      add(blocks, isTight: false)
      role = outer
      writer.pop()
    case .indented(let blocks):
      writer.push("    ")
      add(blocks, isTight: false)
      writer.pop()
    case .code(let text): addCode(text)
    case .table(let table): add(table)
    case .spoiler(let spoiler): add(spoiler)
    case .rule:
      writer.add(
        .rule, [StyledRun(String(repeating: glyphs.horizontal, count: writer.room), Style(.border))]
      )
    }
  }

  private mutating func add(_ runs: [Run], _ kind: TextLine.Kind, _ style: Style) {
    let text = FlowingText(
      spoilers.isOpen ? runs : runs.closed, style, glyphs, linksBefore: linksBefore)
    for line in text.lines(width: writer.room) {
      writer.add(kind, line.runs, at: line.offset, isContinued: line.isContinued, base: line.base)
    }
    writer.offset += text.length
  }

  private mutating func add(_ list: List) {
    let start = writer.lines.count
    let labels = ItemLabels(list, bullet: glyphs.bullet)
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { writer.separate() }
      writer.push(labels[index], Style(.listMarker))
      add(item, isTight: list.isTight)
      writer.pop()
    }
    lastLinked = start..<writer.lines.count
  }

  private mutating func add(_ spoiler: Spoiler) {
    var title = spoiler.title.isEmpty ? [Run("Spoiler", .strong)] : spoiler.title
    if case .closed(let hint) = spoilers { title.append(Run(" (\(hint))", .image)) }
    writer.push((spoilers.isOpen ? glyphs.unfolded : glyphs.folded) + " ", Style(.secondary))
    add(title, .text, Style(role))
    if spoilers.isOpen {
      add(spoiler.blocks, isTight: false)
    } else {
      // What is not shown has its place in the text nevertheless.
      var hidden = self
      hidden.add(spoiler.blocks, isTight: false)
      writer.offset = hidden.writer.offset
    }
    writer.pop()
  }

  private mutating func addCode(_ text: String) {
    writer.push("  ")
    let code = CodeLines(text, width: writer.room, shift: codeShift, glyphs: glyphs)
    var lengths = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .lazy.map(\.count).makeIterator()
    for line in code.indices {
      for shown in code.shown(line) {
        writer.add(
          .code, shown.isEmpty ? [] : [StyledRun(shown, Style(.code))], excess: code.excess(line))
      }
      writer.offset += (lengths.next() ?? 0) + 1
    }
    writer.pop()
  }

  private mutating func add(_ table: Table) {
    let start = writer.lines.count
    let table = spoilers.isOpen ? table : table.closed
    let layout = TableLayout(table, glyphs, role, linksBefore: linksBefore)
    for line in layout.lines(width: writer.room) {
      writer.add(.table, line.runs)
      writer.offset += line.length
    }
    lastLinked = start..<writer.lines.count
  }

  /// Adds the addresses of links under their numbers.
  mutating func add(_ links: [Link]) {
    guard let last = links.last else { return }
    let width = "[\(last.number + linksBefore)] ".utf8.count
    for (index, link) in links.enumerated() {
      if index == 0 { writer.separate() }
      let label = "[\(link.number + linksBefore)] "
      writer.push(
        String(repeating: " ", count: width - label.utf8.count) + label, Style(.listMarker))
      add([Run(link.address)], .link, Style(.link))
      writer.pop()
    }
  }
}

extension [Run] {
  /// As they are shown until what is hidden of them is asked for.
  fileprivate var closed: [Run] {
    var runs: [Run] = []
    for run in self {
      guard run.style.contains(.spoiler) else {
        runs.append(run)
        continue
      }
      if runs.last?.style.contains(.spoiler) != true {
        runs.append(Run("[spoiler]", [.spoiler, .image]))
      }
    }
    return runs
  }
}

extension Table {
  fileprivate var closed: Table {
    Table(
      header: header.map(\.closed), rows: rows.map { $0.map(\.closed) },
      alignments: alignments)
  }
}

extension Block {
  /// Whether no empty line parts it from the block before.
  fileprivate func followsClosely(_ previous: Block) -> Bool {
    switch (previous, self) {
    case (.paragraph, .indented), (.indented, .indented): return true
    case (.list(let before), .list(let list)):
      guard case .number = before.marker, case .number = list.marker else { return false }
      return before.isTight && list.isTight
    default: return false
    }
  }
}
