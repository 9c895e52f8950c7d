import CHTML

extension HTMLReader {
  enum OpenList { case items, definitions }
  enum OpenItem { case item, term, definition }

  mutating func openBlock(_ element: HTMLElement) {
    switch element {
    case .division: needsBreak = true
    case .paragraph:
      builder.endParagraph()
      if builder.container == .item { builder.loosenList() }
    case .heading1: builder.startHeading(level: 1)
    case .heading2: builder.startHeading(level: 2)
    case .heading3: builder.startHeading(level: 3)
    case .heading4: builder.startHeading(level: 4)
    case .heading5: builder.startHeading(level: 5)
    case .heading6: builder.startHeading(level: 6)
    case .section, .caption: builder.endParagraph()
    case .rule: builder.addRule()
    case .unorderedList: openList(attributes["is"] == "dl" ? nil : .bullet)
    case .orderedList: openList(ListMarker(attributes))
    case .item: openItem()
    case .blockQuote: builder.open(.quote)
    case .table: builder.open(.table)
    case .row: builder.open(.row)
    case .headerCell: builder.open(.cell(CellTraits(isHeader: true, attributes)))
    case .cell: builder.open(.cell(CellTraits(isHeader: false, attributes)))
    default: break
    }
  }

  mutating func closeBlock(_ element: HTMLElement) {
    switch element {
    case .division: needsBreak = true
    case .paragraph, .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .section,
      .caption:
      builder.endParagraph()
    case .unorderedList, .orderedList:
      if lists.popLast() == .definitions { builder.endParagraph() } else { builder.close() }
    case .item: closeItem()
    case .blockQuote, .table, .row, .headerCell, .cell: builder.close()
    default: break
    }
  }

  /// Opens a list, or one of definitions where there is no marker.
  private mutating func openList(_ marker: ListMarker?) {
    lists.append(marker == nil ? .definitions : .items)
    marker.map { builder.open(.list($0)) } ?? builder.endParagraph()
  }

  private mutating func openItem() {
    switch attributes["is"] {
    case "dt":
      items.append(.term)
      builder.endParagraph()
      inline.dress(.strong)
    case "dd":
      items.append(.definition)
      builder.open(.indented)
    default:
      items.append(.item)
      if let number = attributes.number("value") { builder.countItems(from: number) }
      builder.open(.item)
    }
  }

  private mutating func closeItem() {
    guard let item = items.popLast() else { return }
    if item == .term {
      builder.endParagraph()
      inline.undress()
    } else {
      builder.close()
    }
  }
}
