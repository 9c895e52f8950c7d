/// A part of a document that stands on lines of its own.
package indirect enum Block: Hashable, Sendable {
  case paragraph([Run])
  /// The level is 1 to 6.
  case heading(level: Int, [Run])
  case list(List)
  case quote([Block])
  /// What explains the line before it, as in a list of definitions.
  case indented([Block])
  /// Lines as they were written, without a newline at the end; tabs are still tabs.
  case code(String)
  case table(Table)
  case rule
  /// What its author would not have everybody read at once.
  case spoiler(Spoiler)
}

/// Blocks that stay closed until the reader asks for them.
package struct Spoiler: Hashable, Sendable {
  /// What can be read of it before; empty where there is nothing.
  package var title: [Run]
  package var blocks: [Block]

  package init(title: [Run], _ blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }
}

/// Items under bullets or numbers.
package struct List: Hashable, Sendable {
  package var marker: ListMarker
  package var items: [[Block]]
  /// Whether the items follow each other without an empty line.
  package var isTight: Bool

  package init(_ marker: ListMarker, _ items: [[Block]], isTight: Bool = true) {
    self.marker = marker
    self.items = items
    self.isTight = isTight
  }
}

/// What stands before the items of a list.
package enum ListMarker: Hashable, Sendable {
  case bullet
  case number(ItemNumbers)
}

/// The numbers of a list's items.
package struct ItemNumbers: Hashable, Sendable {
  package var start: Int
  package var numbering: Numbering
  /// What stands behind each.
  package var suffix: String
  package var countsDown: Bool

  package init(
    start: Int, _ numbering: Numbering = .decimal, suffix: String = ".", countsDown: Bool = false
  ) {
    self.start = start
    self.numbering = numbering
    self.suffix = suffix
    self.countsDown = countsDown
  }

  /// That of an item, given how many stand before it.
  package subscript(index: Int) -> Int { countsDown ? start &- index : start &+ index }
}

/// How the items of a list are counted.
package enum Numbering: Hashable, Sendable {
  case decimal, lowerLetters, upperLetters, lowerRoman, upperRoman
}

/// Rows of cells; a row may have fewer cells than the widest.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case leading, center, trailing
  }

  /// Empty where the table has no head.
  package var header: [[Run]]
  package var rows: [[[Run]]]
  /// One for each column of the widest row.
  package var alignments: [Alignment]

  package init(header: [[Run]], rows: [[[Run]]], alignments: [Alignment]) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
  }
}
