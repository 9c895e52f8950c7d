import Drawing
import Markup

/// Rows of cells: aligned on a terminal, separated by tabs anywhere else.
struct TextTable<Rows: Sequence> where Rows.Element == [String] {
  let columns: [TableColumn]
  let rows: Rows

  func print(to output: Output, _ ink: Ink) throws(Failure) {
    guard let width = ink.width else {
      for row in rows {
        let cells = zip(row, columns).map { ink.write(cleanLine($0), $1.role) }
        try output.print(cells.joined(separator: "\t"))
      }
      return
    }
    guard let layout = TableLayout(columns, rows: rows, width: width, ink.glyphs) else { return }
    let titles = columns.map { $0.title.uppercased() }
    try output.print(layout.line(titles) { text, _ in ink.write(text, .secondary) })
    for row in rows {
      try output.print(layout.line(row.map(cleanLine)) { ink.write($0, $1.role) })
    }
  }
}

/// A column of a table.
struct TableColumn {
  enum Alignment {
    case left, right
  }

  enum Cut {
    case start, end
  }

  let title: String
  let role: Role
  let alignment: Alignment
  /// The part of the terminal's width that it may take; nil where it is short anyway.
  let share: Double?
  /// Whether it is left out where the terminal is too narrow for all; the last goes first.
  let isOptional: Bool
  /// Which end is left out where there is no room for all: of ids, the ends tell them apart.
  let cut: Cut

  init(
    _ title: String, _ role: Role, _ alignment: Alignment = .left, share: Double? = nil,
    isOptional: Bool = false, cut: Cut = .end
  ) {
    self.cut = cut
    self.title = title
    self.role = role
    self.alignment = alignment
    self.share = share
    self.isOptional = isOptional
  }
}
