import Drawing

extension Screen {
  private func frame(_ title: String, note: String) -> SheetFrame {
    SheetFrame(
      area: layout.sheet, isFramed: layout.isSheetFramed, title: title, note: note, glyphs: glyphs)
  }

  /// At the right of the rows, in the frame's margin.
  private func scrollBar(top: Int, total: Int) -> ScrollBar? {
    guard layout.isSheetFramed else { return nil }
    let inside = layout.sheetInside
    return ScrollBar(
      in: Rect(
        x: inside.maxX, y: inside.minY + layout.sheetHead, width: 1, height: layout.sheetRows),
      top: top, visible: layout.sheetRows, total: total, glyphs: glyphs)
  }

  func view(_ sheet: SpecialtySheet) -> SpecialtySheetView {
    let ticks = sheet.ticked.count
    let note =
      ticks == 0
      ? "" : "\(ticks) ticked: \(grouped(sheet.threadsTicked)) threads"
    let end = min(sheet.shown.count, sheet.top + layout.sheetRows)
    return SpecialtySheetView(
      frame: frame("Specialties", note: note), inside: layout.sheetInside, head: layout.sheetHead,
      field: sheet.field, rows: sheet.shown[min(sheet.top, end)..<end], ticked: sheet.ticked,
      cursor: sheet.cursor, scroll: scrollBar(top: sheet.top, total: sheet.shown.count),
      glyphs: glyphs)
  }

  func view(_ sheet: SortSheet) -> SortSheetView {
    SortSheetView(
      frame: frame("Order of the threads", note: ""), inside: layout.sheetInside,
      head: layout.isSheetFramed ? 1 : 0, sheet: sheet, glyphs: glyphs)
  }

  func view(_ sheet: LinkSheet) -> LinkSheetView {
    let lines = sheet.lines(width: layout.sheetInside.width)
    let head = layout.isSheetFramed ? layout.sheetHead - 1 : 0
    let end = min(lines.count, sheet.top + layout.sheetInside.height - head)
    return LinkSheetView(
      frame: frame("Link \(sheet.number)", note: ""), inside: layout.sheetInside, head: head,
      lines: lines[min(sheet.top, end)..<end],
      scroll: scrollBar(top: sheet.top, total: lines.count))
  }

  func view(_ sheet: MarksSheet) -> MarksSheetView {
    let end = min(sheet.shown.count, sheet.top + layout.sheetRows)
    return MarksSheetView(
      frame: frame("Bookmarks and notes", note: ""), inside: layout.sheetInside,
      head: layout.sheetHead, field: sheet.field, rows: sheet.shown[min(sheet.top, end)..<end],
      cursor: sheet.cursor, scroll: scrollBar(top: sheet.top, total: sheet.shown.count),
      glyphs: glyphs)
  }

  func view(_ sheet: VotersSheet) -> VotersSheetView {
    let head = layout.isSheetFramed ? layout.sheetHead - 1 : 0
    let end = min(sheet.lines.count, sheet.top + layout.sheetRows)
    return VotersSheetView(
      frame: frame(sheet.title, note: ""), inside: layout.sheetInside, head: head,
      lines: sheet.lines[min(sheet.top, end)..<end],
      scroll: scrollBar(top: sheet.top, total: sheet.lines.count), glyphs: glyphs)
  }

  func view(_ help: HelpSheet) -> HelpSheetView {
    let end = min(help.lines.count, help.top + layout.sheetRows)
    let widths = help.lines.map { line in
      if case .command(let keys, _) = line { glyphs.width(keys) } else { 0 }
    }
    return HelpSheetView(
      frame: frame("Keys in \(help.place.title)", note: ""), inside: layout.sheetInside,
      head: layout.isSheetFramed ? layout.sheetHead - 1 : 0,
      lines: help.lines[min(help.top, end)..<end], keyWidth: widths.max() ?? 0,
      scroll: scrollBar(top: help.top, total: help.lines.count), glyphs: glyphs)
  }
}
