import Drawing
import Markup

/// Which columns of a table a terminal has room for, and how wide they are.
struct TableLayout {
  private let columns: [TableColumn]
  /// By column; the last takes what the others leave.
  private var widths: [Int]
  private var shown: [Int]
  private let glyphs: Glyphs

  private static let gap = 2
  /// What the last column has at least, before others are left out for it.
  private static let leastForLast = 12

  /// Nil where there are no rows.
  init?(_ columns: [TableColumn], rows: some Sequence<[String]>, width: Int, _ glyphs: Glyphs) {
    self.glyphs = glyphs
    self.columns = columns
    shown = Array(columns.indices)
    widths = columns.map { Width.of($0.title) }
    var isEmpty = true
    for row in rows {
      isEmpty = false
      for (index, text) in row.enumerated() {
        widths[index] = max(widths[index], glyphs.width(cleanLine(text)))
      }
    }
    if isEmpty { return nil }
    fit(width)
  }

  private mutating func fit(_ width: Int) {
    for (index, column) in columns.enumerated() {
      guard let share = column.share else { continue }
      widths[index] = min(widths[index], max(4, Int(Double(width) * share)))
    }
    while rest(of: width) < TableLayout.leastForLast,
      let last = shown.lastIndex(where: { columns[$0].isOptional })
    {
      shown.remove(at: last)
    }
    widths[columns.count - 1] = max(1, min(widths[columns.count - 1], rest(of: width)))
  }

  /// What the other columns leave of the width.
  private func rest(of width: Int) -> Int {
    shown.dropLast().reduce(width) { $0 - widths[$1] - TableLayout.gap }
  }

  /// The cells of a row as a line, each written as the column wants it.
  func line(_ cells: [String], _ write: (String, TableColumn) -> String) -> String {
    shown.map { index in
      let column = columns[index]
      let fitted =
        column.cut == .start
        ? glyphs.truncatedAtStart(cells[index], to: widths[index])
        : glyphs.truncated(cells[index], to: widths[index])
      let text = arranged(fitted, glyphs.habits.direction)
      let blank = String(repeating: " ", count: max(0, widths[index] - glyphs.width(text)))
      if column.alignment == .right { return blank + write(text, column) }
      return write(text, column) + (index == shown.last ? "" : blank)
    }.joined(separator: String(repeating: " ", count: TableLayout.gap))
  }
}
