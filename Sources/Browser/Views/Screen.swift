import Archive
import Drawing
import Forum

/// The whole screen: the one view that knows all of the state, and gives the others their parts.
package struct Screen {
  let state: State
  let layout: Layout

  /// A blank canvas as large as the screen, for the terminal that the signs are for.
  package var canvas: Canvas { Canvas(state.size, glyphs.habits) }

  /// Makes first what the state has not made yet of what is to be seen.
  package init(preparing state: inout State) {
    state.prepare()
    self.state = state
    layout = state.layout
  }

  package func draw(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    drawRules(on: &canvas)
    if let area = layout.list { listView(area).draw(on: &canvas) }
    if let area = layout.thread { drawThread(area, on: &canvas) }
    if let sheet = state.sheet { view(sheet).draw(on: &canvas) }
    if let sheet = state.sortSheet { view(sheet).draw(on: &canvas) }
    if let sheet = state.linkSheet { view(sheet).draw(on: &canvas) }
    if let sheet = state.marksSheet { view(sheet).draw(on: &canvas) }
    if let sheet = state.votersSheet { view(sheet).draw(on: &canvas) }
    if let sheet = state.commandSheet { view(sheet).draw(on: &canvas) }
    drawFooter(on: &canvas)
    if let help = state.help { view(help).draw(on: &canvas) }
    canvas.arrange()
    if let cursor = canvas.cursor, !canvas.bounds.contains(cursor) { canvas.cursor = nil }
  }

  var glyphs: Glyphs { state.glyphs }

  private func drawRules(on canvas: inout Canvas) {
    if let rule = layout.rule {
      let line = String(repeating: glyphs.horizontal, count: rule.width)
      canvas.put(line, at: rule.origin, Style(.border))
    }
    guard let divider = layout.divider else { return }
    for y in divider.rows {
      canvas.put(glyphs.vertical, at: Point(x: divider.minX, y: y), Style(.border))
    }
    if let rule = layout.rule {
      canvas.put(glyphs.tee, at: Point(x: divider.minX, y: rule.minY), Style(.border))
    }
  }

  private func listView(_ area: Rect) -> ListView {
    let list = state.list
    let end = min(list.rows.count, list.top + layout.visibleThreads)
    let shown = min(list.top, end)..<end
    return ListView(
      area: area,
      items: list.rows[shown].map {
        ListItem(
          state.index.summary(Int($0)), idHash: state.index.idHash(Int($0)), state.glances[$0],
          query: state.search?.query, ticked: state.ticked, own: state.own, group: state.group)
      },
      selected: shown.contains(list.selected) ? list.selected - shown.lowerBound : nil,
      isFocused: state.place == .list || state.place == .search, itemHeight: layout.itemHeight,
      glyphs: glyphs, sentences: state.emptySentences,
      scroll: area.width < 28
        ? nil
        : ScrollBar(
          in: layout.divider ?? edge(of: area), top: list.top, visible: layout.visibleThreads,
          total: list.rows.count, glyphs: glyphs))
  }

  /// The last column, for a scroll bar.
  func edge(of area: Rect) -> Rect {
    Rect(x: area.maxX - 1, y: area.minY, width: 1, height: area.height)
  }
}
