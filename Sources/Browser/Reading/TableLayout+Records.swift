import Drawing
import Markup

extension TableLayout {
  /// Each row's cells under each other, each behind its column's name.
  func records(width: Int) -> [Line] {
    guard !rows.isEmpty else { return header.flatMap { cellLines($0, width) } }
    let ruling = String(repeating: glyphs.horizontal, count: width)
    let names = header.map(\.width).max() ?? 0
    let hasNameColumn = names + 2 <= width / 2
    var lines: [Line] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { lines.append(Line(runs: [StyledRun(ruling, border)])) }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let name =
          column < header.count ? cellLines(header[column], hasNameColumn ? names : width) : []
        lines +=
          hasNameColumn
          ? beside(name, cell, names, width) : beneath(name, cell, width)
        lines[lines.count - 1].length = cell.length
      }
    }
    return lines
  }

  /// A cell to the right of its column's name.
  private func beside(_ name: [Line], _ cell: FlowingText, _ names: Int, _ width: Int) -> [Line] {
    let indent = names == 0 ? 0 : names + 2
    let lines = cellLines(cell, width - indent)
    return (0..<max(lines.count, name.count)).map { row in
      let runs = row < name.count ? name[row].runs : []
      guard row < lines.count else { return Line(runs: runs) }
      return Line(runs: runs + blanks(indent - columns(runs)) + lines[row].runs)
    }
  }

  /// A cell under its column's name.
  private func beneath(_ name: [Line], _ cell: FlowingText, _ width: Int) -> [Line] {
    let indent = width > 4 ? 2 : 0
    return name + cellLines(cell, width - indent).map { Line(runs: blanks(indent) + $0.runs) }
  }

  func cellLines(_ text: FlowingText, _ width: Int) -> [Line] {
    text.lines(width: width).map { Line(runs: $0.runs) }
  }

  func columns(_ runs: [StyledRun]) -> Int { runs.reduce(0) { $0 + glyphs.width($1.text) } }
}
