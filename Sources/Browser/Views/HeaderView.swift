import Drawing

/// What is open, how much of it is to be seen, and every filter that is on.
struct HeaderView {
  let area: Rect
  let name: String
  /// Right of the name, the most important last.
  let notes: [Note]
  let glyphs: Glyphs

  struct Note: Equatable {
    let text: String
    let role: Role
    /// What is left of it where it is cut.
    var least = 0
    /// What takes its place where room is short, the longest first.
    var shorts: [String] = []
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(area, Style(.header, on: .bar))
    var notes = self.notes
    let gap = 3
    func taken() -> Int { notes.reduce(0) { $0 + glyphs.width($1.text) + gap } }
    let nameRoom = area.width < 60 ? 0 : min(24, glyphs.width(name))
    while taken() > area.width - 1 - nameRoom,
      let long = notes.indices.filter({ !notes[$0].shorts.isEmpty }).max(by: {
        glyphs.width(notes[$0].text) < glyphs.width(notes[$1].text)
      })
    {
      let note = notes[long]
      notes[long] = Note(
        text: note.shorts[0], role: note.role, least: note.least,
        shorts: Array(note.shorts.dropFirst()))
    }
    // The least important go where they do not fit at all; what can be cut is cut.
    while notes.count > 1,
      notes.reduce(0, { $0 + max($1.least, $1.least > 0 ? 0 : glyphs.width($1.text)) + gap })
        > area.width - 1
    {
      notes.removeFirst()
    }
    if let long = notes.firstIndex(where: { $0.least > 0 }), taken() > area.width - 1 {
      let room = glyphs.width(notes[long].text) - (taken() - area.width + 1)
      notes[long] = Note(
        text: glyphs.truncated(notes[long].text, to: max(1, room)),
        role: notes[long].role)
    }
    let brand = "Rounds"
    let room = area.width - 1 - taken()
    var x = area.minX + min(1, area.width / 4)
    if room >= glyphs.width(brand) + 2 + glyphs.width(name) {
      x += put(brand, .title, .bold, x, &canvas) + 2
      x += put(name, .header, [], x, &canvas)
    } else if room >= 6 {
      x += put(glyphs.truncated(name, to: room), .header, [], x, &canvas)
    }
    x = max(area.minX, area.maxX - taken() + gap - 1)
    for note in notes {
      x += put(note.text, note.role, [], x, &canvas) + gap
    }
  }

  private func put(
    _ text: String, _ role: Role, _ emphasis: Emphasis, _ x: Int, _ canvas: inout Canvas
  ) -> Int {
    canvas.put(text, at: Point(x: x, y: area.minY), Style(role, on: .bar, emphasis), in: area)
  }
}
