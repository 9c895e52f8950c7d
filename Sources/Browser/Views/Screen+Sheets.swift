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

  /// The sheet of `shown`, as far as there is room for it.
  private func narrowed<Row>(
    _ shown: [Row], _ cursor: RowCursor, _ frame: SheetFrame,
    label: String = "Type to narrow: ", _ field: TextField, nothing: String
  ) -> NarrowedSheetView<Row> {
    let end = min(shown.count, cursor.top + layout.sheetRows)
    return NarrowedSheetView(
      frame: frame, inside: layout.sheetInside, head: layout.sheetHead, label: label, field: field,
      rows: shown[min(cursor.top, end)..<end], cursor: cursor.row,
      scroll: scrollBar(top: cursor.top, total: shown.count), nothing: nothing, glyphs: glyphs)
  }

  func view(_ sheet: SpecialtySheet) -> SpecialtySheetView {
    let ticks = sheet.ticked.count
    let note =
      ticks == 0
      ? "" : "\(ticks) ticked: \(grouped(sheet.threadsTicked)) threads"
    return SpecialtySheetView(
      sheet: narrowed(
        sheet.shown, sheet.cursor, frame("Specialties", note: note),
        sheet.field,
        nothing: sheet.field.text.isEmpty
          ? "No thread here has one; Esc closes" : "None has that in its name"),
      ticked: sheet.ticked)
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
    MarksSheetView(
      sheet: narrowed(
        sheet.shown, sheet.cursor, frame("Bookmarks and notes", note: ""),
        sheet.field, nothing: "No mark has that in its title or note"))
  }

  func view(_ sheet: CommandSheet) -> CommandSheetView {
    CommandSheetView(
      sheet: narrowed(
        sheet.shown, sheet.cursor, frame("Commands", note: ""),
        label: ":", sheet.field, nothing: "No command has that in its name or in what it does"),
      nameWidth: sheet.all.map { $0.command.name.count }.max() ?? 0)
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
