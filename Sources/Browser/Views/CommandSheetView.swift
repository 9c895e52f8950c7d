import Drawing

/// The commands to choose from: their names, what they do, and the keys that do it, too.
struct CommandSheetView {
  let sheet: NarrowedSheetView<CommandSheet.Row>
  /// Columns of the longest name.
  let nameWidth: Int

  func draw(on canvas: inout Canvas) {
    sheet.draw(on: &canvas) { row, line, canvas in draw(row, in: line, on: &canvas) }
  }

  private func draw(_ row: CommandSheet.Row, in line: Rect, on canvas: inout Canvas) {
    func put(_ text: String, _ x: Int, _ room: Int, _ role: Role) {
      guard room > 0 else { return }
      canvas.put(
        sheet.glyphs.truncated(text, to: room), at: Point(x: line.minX + x, y: line.minY),
        Style(role, on: .sheet), in: line)
    }
    let keys = row.keys.map { $0.text(isPlain: sheet.glyphs.isASCII) }.joined(separator: " ")
    let keyWidth = sheet.glyphs.width(keys)
    let hasKeys = line.width >= nameWidth + keyWidth + 2
    put(row.command.name, 0, line.width, .title)
    put(
      row.command.help, nameWidth + 2, line.width - nameWidth - 2 - (hasKeys ? keyWidth + 3 : 0),
      .secondary)
    if hasKeys { put(keys, line.width - keyWidth - 1, keyWidth, .hintKey) }
  }
}
