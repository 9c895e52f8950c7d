/// What holds blocks while a document is put together.
enum Container: Hashable {
  case document
  case quote
  case indented
  case spoiler
  /// What can be read of a spoiler before it is opened.
  case summary
  case list(ListMarker)
  case item
  case table
  case row
  case cell(CellTraits)
}

/// What a cell says about its place in a table.
struct CellTraits: Hashable {
  var isHeader = false
  var alignment: Table.Alignment?
  var columns = 1
  var rows = 1
}

/// A container and what has been put into it.
struct Frame {
  let container: Container
  var blocks: [Block] = []
  var items: [[Block]] = []
  var isTight = true
  var rows: [[TableCell]] = []
  /// Of a spoiler.
  var title: [Run] = []

  init(_ container: Container) { self.container = container }

  /// Adds a block; in a list, it goes to the item before it, or is one.
  mutating func add(_ block: Block) {
    switch container {
    case .list:
      if items.isEmpty { items.append([]) }
      items[items.count - 1].append(block)
    case .row: addCell(TableCell([block]))
    default: blocks.append(block)
    }
  }

  private mutating func addCell(_ cell: TableCell) {
    if rows.isEmpty { rows.append([]) }
    rows[rows.count - 1].append(cell)
  }

  /// Takes in a container that was closed within this one.
  mutating func take(_ frame: Frame) {
    switch (frame.container, container) {
    case (.item, .list):
      items.append(frame.blocks)
    case (.item, _):
      addItem(frame.blocks)
    case (.cell(let traits), .row):
      addCell(TableCell(frame.blocks, traits))
    case (.row, .table):
      rows.append(frame.rows.first ?? [])
    case (.summary, .spoiler):
      for case .paragraph(let runs) in frame.blocks { title += runs }
    default:
      for block in frame.result { add(block) }
    }
  }

  /// Adds an item that stands in no list to the bullets before it, or starts some.
  private mutating func addItem(_ item: [Block]) {
    if case .list(var list) = blocks.last, list.marker == .bullet {
      blocks.removeLast()
      list.items.append(item)
      blocks.append(.list(list))
    } else {
      add(.list(List(.bullet, [item])))
    }
  }

  /// What the container is to the one around it.
  private var result: [Block] {
    switch container {
    case .quote: blocks.isEmpty ? [] : [.quote(blocks)]
    case .indented: blocks.isEmpty ? [] : [.indented(blocks)]
    case .list(let marker): items.isEmpty ? [] : [.list(List(marker, items, isTight: isTight))]
    case .table: blocks + TableBuilder(rows).blocks
    case .row: rows.joined().flatMap(\.blocks)
    case .spoiler: blocks.isEmpty ? [] : [.spoiler(Spoiler(title: title, blocks))]
    case .document, .item, .cell, .summary: blocks
    }
  }
}
