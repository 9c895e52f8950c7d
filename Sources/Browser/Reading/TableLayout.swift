import Drawing
import Markup

/// Lays out a table: in columns where there is room, as one record under the other where not.
struct TableLayout {
  /// A line, and how many bytes of the document's text it ends.
  struct Line {
    var runs: [StyledRun]
    var length = 0
  }

  /// A column that is cut down keeps at least this, or what it needs.
  private static let leastWidth = 8

  let header: [FlowingText]
  let rows: [[FlowingText]]
  private let alignments: [Table.Alignment]
  let glyphs: Glyphs
  let border = Style(.border)

  init(_ table: Table, _ glyphs: Glyphs, _ role: Role, linksBefore: Int) {
    header = table.header.map {
      FlowingText($0, Style(role, .bold), glyphs, linksBefore: linksBefore)
    }
    rows = table.rows.map {
      $0.map { FlowingText($0, Style(role), glyphs, linksBefore: linksBefore) }
    }
    alignments = table.alignments
    self.glyphs = glyphs
  }

  func lines(width: Int) -> [Line] {
    columnWidths(width: width).map(grid) ?? records(width: width)
  }

  // MARK: Columns

  /// The width of each column; nil where there is no room for columns.
  private func columnWidths(width: Int) -> [Int]? {
    var widths = Array(repeating: 1, count: alignments.count)
    for row in [header] + rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.width) }
    }
    let room = width - 3 * (widths.count - 1)
    guard widths.reduce(0, +) > room else { return widths }
    let least = widths.map { min($0, TableLayout.leastWidth) }
    guard least.reduce(0, +) <= room else { return nil }
    return shrunk(widths, least: least, to: room)
  }

  /// The widest columns cut down to one width, so that all fit.
  private func shrunk(_ widths: [Int], least: [Int], to room: Int) -> [Int] {
    var low = TableLayout.leastWidth
    var high = widths.max() ?? low
    func total(_ limit: Int) -> Int { widths.reduce(0) { $0 + min($1, limit) } }
    while low < high {
      let middle = (low + high + 1) / 2
      if total(middle) <= room { low = middle } else { high = middle - 1 }
    }
    var result = widths.map { min($0, low) }
    var spare = room - total(low)
    for column in result.indices where spare > 0 && result[column] < widths[column] {
      result[column] += 1
      spare -= 1
    }
    return result
  }

  private func grid(_ widths: [Int]) -> [Line] {
    let isAnyFolded = rows.contains { row in
      zip(row, widths).contains { $0.width > $1 }
    }
    var lines: [Line] = []
    if !header.isEmpty {
      lines += gridRow(header, widths)
      lines.append(Line(runs: [StyledRun(ruling(widths), border)]))
    }
    for (index, row) in rows.enumerated() {
      if index > 0, isAnyFolded { lines.append(Line(runs: [StyledRun(ruling(widths), border)])) }
      lines += gridRow(row, widths)
    }
    return lines
  }

  private func ruling(_ widths: [Int]) -> String {
    widths.map { String(repeating: glyphs.horizontal, count: $0) }
      .joined(separator: glyphs.horizontal + glyphs.cross + glyphs.horizontal)
  }

  private func gridRow(_ cells: [FlowingText], _ widths: [Int]) -> [Line] {
    let texts = cells.enumerated().map { $1.lines(width: widths[$0]) }
    let height = texts.map(\.count).max() ?? 0
    var lines = (0..<height).map { row in
      var runs: [StyledRun] = []
      for (column, width) in widths.enumerated() {
        if column > 0 { runs.append(StyledRun(" \(glyphs.vertical) ", border)) }
        let content =
          column < texts.count && row < texts[column].count ? texts[column][row].runs : []
        runs += aligned(content, alignments[column], width, isLast: column == widths.count - 1)
      }
      return Line(runs: runs)
    }
    if !lines.isEmpty { lines[lines.count - 1].length = cells.reduce(0) { $0 + $1.length } }
    return lines
  }

  private func aligned(
    _ runs: [StyledRun], _ alignment: Table.Alignment, _ width: Int, isLast: Bool
  ) -> [StyledRun] {
    let spare = max(0, width - columns(runs))
    let before =
      switch alignment {
      case .leading: 0
      case .center: spare / 2
      case .trailing: spare
      }
    return blanks(runs.isEmpty ? 0 : before) + runs
      + blanks(isLast ? 0 : runs.isEmpty ? spare : spare - before)
  }

  func blanks(_ count: Int) -> [StyledRun] {
    count > 0 ? [StyledRun(String(repeating: " ", count: count))] : []
  }
}
