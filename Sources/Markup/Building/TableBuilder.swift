/// A cell while its table is put together.
struct TableCell {
  let blocks: [Block]
  let traits: CellTraits

  init(_ blocks: [Block], _ traits: CellTraits = CellTraits()) {
    self.blocks = blocks
    self.traits = traits
  }

  /// The cell as one paragraph with line breaks; nil where it holds more than text.
  var runs: [Run]? {
    var result: [Run] = []
    for block in blocks {
      guard case .paragraph(let runs) = block else { return nil }
      if !result.isEmpty { result.append(Run("\n")) }
      result += runs
    }
    return result
  }
}

/// Makes a table of rows of cells, or takes apart one that only served to place things on a page.
struct TableBuilder {
  static let columnLimit = 32

  private let rows: [[TableCell]]

  init(_ rows: [[TableCell]]) {
    self.rows = rows.filter { row in row.contains { !$0.blocks.isEmpty } }
  }

  var blocks: [Block] {
    let grid = spread()
    let width = grid.map(\.count).max() ?? 0
    guard width > 1, width <= TableBuilder.columnLimit, let cells = text(of: grid) else {
      return rows.joined().flatMap(\.blocks)
    }
    let hasHeader =
      rows[0].contains { $0.traits.isHeader }
      && rows[0].allSatisfy {
        $0.traits.isHeader || $0.blocks.isEmpty
      }
    return [
      .table(
        Table(
          header: hasHeader ? cells[0] : [], rows: Array(cells.dropFirst(hasHeader ? 1 : 0)),
          alignments: (0..<width).map { alignment(of: $0, in: grid) }))
    ]
  }

  /// The rows with an empty cell wherever one reaches over columns or rows.
  private func spread() -> [[TableCell]] {
    var reaching: [Int: Int] = [:]
    return rows.map { row in
      var result: [TableCell] = []
      func skipReached() {
        while let left = reaching[result.count], left > 0 {
          reaching[result.count] = left - 1
          result.append(TableCell([]))
        }
      }
      for cell in row.prefix(TableBuilder.columnLimit + 1) {
        skipReached()
        for column in 0..<cell.traits.columns {
          if cell.traits.rows > 1 { reaching[result.count] = cell.traits.rows - 1 }
          result.append(column == 0 ? cell : TableCell([], cell.traits))
        }
      }
      skipReached()
      return result
    }
  }

  private func text(of grid: [[TableCell]]) -> [[[Run]]]? {
    var result: [[[Run]]] = []
    for row in grid {
      var cells: [[Run]] = []
      for cell in row {
        guard let runs = cell.runs else { return nil }
        cells.append(runs)
      }
      result.append(cells)
    }
    return result
  }

  private func alignment(of column: Int, in grid: [[TableCell]]) -> Table.Alignment {
    for row in grid where column < row.count {
      if let alignment = row[column].traits.alignment { return alignment }
    }
    return .leading
  }
}
