import CHTML

extension HTMLReader {
  enum OpenList { case items, definitions }
  enum Ground { case plain, quote, spoiler, summary }
  enum OpenItem { case item, term, definition }

  mutating func openBlock(_ element: HTMLElement) {
    switch element {
    case .division, .section, .blockQuote: openGround(element)
    case .paragraph:
      builder.endParagraph()
      if builder.container == .item { builder.loosenList() }
    case .heading1: builder.startHeading(level: 1)
    case .heading2: builder.startHeading(level: 2)
    case .heading3: builder.startHeading(level: 3)
    case .heading4: builder.startHeading(level: 4)
    case .heading5: builder.startHeading(level: 5)
    case .heading6: builder.startHeading(level: 6)
    case .caption: builder.endParagraph()
    case .rule: builder.addRule()
    case .unorderedList: openList(attributes["is"] == "dl" ? nil : .bullet)
    case .orderedList: openList(ListMarker(attributes))
    case .item: openItem()
    case .table: builder.open(.table)
    case .row: builder.open(.row)
    case .headerCell: builder.open(.cell(CellTraits(isHeader: true, attributes)))
    case .cell: builder.open(.cell(CellTraits(isHeader: false, attributes)))
    default: break
    }
  }

  mutating func closeBlock(_ element: HTMLElement) {
    switch element {
    case .division, .section, .blockQuote: closeGround(element)
    case .paragraph, .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .caption:
      builder.endParagraph()
    case .unorderedList, .orderedList:
      if lists.popLast() == .definitions { builder.endParagraph() } else { builder.close() }
    case .item: closeItem()
    case .table, .row, .headerCell, .cell: builder.close()
    default: break
    }
  }

  private mutating func openGround(_ element: HTMLElement) {
    var ground: Ground = element == .blockQuote ? .quote : .plain
    switch attributes["is"] {
    case "spoiler": ground = .spoiler
    case "summary" where builder.container == .spoiler: ground = .summary
    default: break
    }
    grounds.append(ground)
    switch ground {
    case .quote: builder.open(.quote)
    case .spoiler: builder.open(.spoiler)
    case .summary: builder.open(.summary)
    case .plain: part(by: element)
    }
  }

  private mutating func closeGround(_ element: HTMLElement) {
    if grounds.popLast() ?? .plain == .plain { part(by: element) } else { builder.close() }
  }

  /// Parts what is before an element's tag from what is after.
  private mutating func part(by element: HTMLElement) {
    if element == .section { builder.endParagraph() } else { needsBreak = true }
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
      // Another term may follow, of the same definition.
      needsBreak = true
      inline.undress()
    } else {
      builder.close()
    }
  }
}
