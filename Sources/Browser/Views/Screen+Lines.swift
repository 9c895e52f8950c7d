import Archive
import Drawing
import Forum
import Markup

extension Screen {
  func drawHeader(on canvas: inout Canvas) {
    guard let area = layout.header else { return }
    HeaderView(
      area: area, name: cleanLine(state.index.name ?? state.name), notes: notes, glyphs: glyphs
    ).draw(on: &canvas)
  }

  func drawFooter(on canvas: inout Canvas) {
    guard let area = layout.footer else { return }
    if let entry = state.entry, state.help == nil {
      return drawEntry(entry, area, on: &canvas)
    }
    if let field = state.linkField, state.help == nil { return draw(field, area, on: &canvas) }
    if let entry = state.noteEntry, state.help == nil {
      return draw(
        entry.field, label: "Note: ", note: state.message?.text ?? keys(in: .note), area,
        on: &canvas)
    }
    FooterView(
      area: area, message: state.message,
      hints: Hint.all(in: state.place, showsThread: layout.thread != nil), typed: state.chord.text,
      position: position, mostLines: max(1, state.size.height / 4), glyphs: glyphs
    ).draw(on: &canvas)
  }

  /// The number of a link that is being typed.
  private func draw(_ field: TextField, _ area: Rect, on canvas: inout Canvas) {
    let links = state.openThread?.page.links.count ?? 0
    let note = state.message?.text ?? (links == 1 ? "there is one" : "1 to \(grouped(links))")
    draw(field, label: "Link: ", note: note, area, on: &canvas)
  }

  private func drawEntry(_ entry: SearchEntry, _ area: Rect, on canvas: inout Canvas) {
    let isSearching = state.search?.running != nil
    let found =
      state.search == nil
      ? "" : isSearching && state.search?.isListed == false ? "searching" : counts
    let full = [keys(in: .search), found].filter { !$0.isEmpty }.joined(separator: "   ")
    let used = max(32, glyphs.width(entry.field.text) + 16)
    let note = state.message?.text ?? (glyphs.width(full) + used <= area.width ? full : found)
    draw(entry.field, label: "Search: ", note: note, area, on: &canvas)
  }

  /// How to keep what is typed, and how not to.
  private func keys(in place: Place) -> String {
    Hint.all(in: place).prefix(2).map { "\($0.keys) \($0.word)" }.joined(separator: "   ")
  }

  /// A field in the last line, and at its right what there is to say.
  private func draw(
    _ field: TextField, label: String, note: String, _ area: Rect, on canvas: inout Canvas
  ) {
    let room = glyphs.width(note) + 16 <= area.width ? glyphs.width(note) + 3 : 0
    canvas.fill(area, Style(.field, on: .bar))
    if room > 0 {
      canvas.put(
        note, at: Point(x: area.maxX - room + 2, y: area.minY), Style(.secondary, on: .bar),
        in: area)
    }
    let margin = area.width >= 20 ? 1 : 0
    let line = Rect(
      x: area.minX + margin, y: area.minY, width: area.width - margin - room, height: 1)
    FieldView(area: line, label: label, field: field, surface: .bar, glyphs: glyphs)
      .draw(on: &canvas)
  }

  /// Where one is: in the list, in the thread, in its text.
  private var position: [String] {
    guard !state.list.rows.isEmpty, state.help == nil, state.sheet == nil,
      state.sortSheet == nil, state.linkSheet == nil, state.marksSheet == nil,
      state.votersSheet == nil, state.commandSheet == nil
    else { return [] }
    var position = ["\(grouped(state.list.selected + 1)) of \(grouped(state.list.rows.count))"]
    guard let area = layout.thread, let thread = state.openThread else { return position }
    if let current = thread.current {
      position.append("answer \(current + 1) of \(thread.question.answers.count)")
    }
    position.append("\(thread.percent(height: area.height)) %")
    return position
  }
}
