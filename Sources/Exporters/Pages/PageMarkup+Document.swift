import Forum
import Markup

extension PageMarkup {
  /// A text in the markup of its format, made anew: of the author's own markup only what it means.
  /// `level` is that of the heading above it.
  mutating func body(_ text: String, _ format: TextFormat, level: Int) {
    guard !text.isEmpty else { return }
    let document = Document(text, format: format)
    line("div", ["class": "body", "dir": "auto"]) {
      $0.markup("\n")
      $0.blocks(document.blocks, PageLinks(document, level: level))
    }
  }

  private mutating func blocks(_ blocks: [Block], _ links: PageLinks) {
    for block in blocks { self.block(block, links) }
  }

  private mutating func block(_ block: Block, _ links: PageLinks) {
    switch block {
    case .paragraph(let runs): line("p") { $0.runs(runs, links) }
    case .heading(let level, let runs):
      line(PageLinks.headings[min(links.level + level, 6) - 1]) { $0.runs(runs, links) }
    case .list(let list): self.list(list, links)
    case .quote(let blocks):
      line("blockquote") {
        $0.markup("\n")
        $0.blocks(blocks, links)
      }
    case .indented(let blocks):
      line("div", ["class": "indented"]) {
        $0.markup("\n")
        $0.blocks(blocks, links)
      }
    case .code(let code): line("pre", ["tabindex": "0", "dir": "ltr"]) { $0.code(code) }
    case .table(let table): self.table(table, links)
    case .rule: markup("<hr>\n")
    case .spoiler(let spoiler): self.spoiler(spoiler, links)
    }
  }

  /// A first newline would be taken for the markup's.
  private mutating func code(_ code: String) {
    element("code") {
      if code.hasPrefix("\n") { $0.markup("\n") }
      $0.text(code)
    }
  }

  private mutating func list(_ list: List, _ links: PageLinks) {
    let items = { (markup: inout PageMarkup) in
      markup.markup("\n")
      for item in list.items { markup.line("li") { $0.item(item, isTight: list.isTight, links) } }
    }
    switch list.marker {
    case .bullet: line("ul", [:], items)
    case .number(let numbers):
      let (start, type) = ("\(numbers.start)", numbers.numbering.type)
      line(
        "ol",
        numbers.countsDown
          ? ["start": start, "type": type, "reversed": ""] : ["start": start, "type": type], items)
    }
  }

  private mutating func item(_ blocks: [Block], isTight: Bool, _ links: PageLinks) {
    guard isTight, case .paragraph(let runs) = blocks.first else {
      return self.blocks(blocks, links)
    }
    self.runs(runs, links)
    self.blocks(Array(blocks.dropFirst()), links)
  }

  private mutating func spoiler(_ spoiler: Spoiler, _ links: PageLinks) {
    line("details") {
      $0.line("summary") { summary in
        if spoiler.title.isEmpty { summary.markup("Spoiler") }
        summary.runs(spoiler.title, links)
      }
      $0.blocks(spoiler.blocks, links)
    }
  }

  private mutating func table(_ table: Table, _ links: PageLinks) {
    line("div", ["class": "wide", "tabindex": "0", "role": "group", "aria-label": "Table"]) {
      $0.line("table") {
        $0.markup("\n")
        if !table.header.isEmpty {
          $0.line("thead") { $0.row(table.header, "th", table.alignments, links) }
        }
        $0.line("tbody") {
          $0.markup("\n")
          for row in table.rows { $0.row(row, "td", table.alignments, links) }
        }
      }
    }
  }

  private mutating func row(
    _ cells: [[Run]], _ name: StaticString, _ alignments: [Table.Alignment], _ links: PageLinks
  ) {
    line("tr") {
      for (place, cell) in cells.enumerated() {
        switch alignments.indices.contains(place) ? alignments[place] : .leading {
        case .leading: $0.element(name) { $0.runs(cell, links) }
        case .center: $0.element(name, ["class": "center"]) { $0.runs(cell, links) }
        case .trailing: $0.element(name, ["class": "end"]) { $0.runs(cell, links) }
        }
      }
    }
  }
}

/// Where a document's links lead, and how deep its headings stand.
struct PageLinks {
  let level: Int
  private let addresses: [Int: String]

  static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  init(_ document: Document, level: Int) {
    self.level = level
    addresses = Dictionary(document.links.map { ($0.number, $0.address) }) { first, _ in first }
  }

  func address(of run: Run) -> String? { run.link.flatMap { addresses[$0] } }
}

extension Numbering {
  /// As an attribute of `ol`.
  fileprivate var type: String {
    switch self {
    case .decimal: "1"
    case .lowerLetters: "a"
    case .upperLetters: "A"
    case .lowerRoman: "i"
    case .upperRoman: "I"
    }
  }
}
