import Drawing

/// The last line: what the keys do here, or a message; at the right where one is.
struct FooterView {
  let area: Rect
  let message: Message?
  let hints: [Hint]
  /// Keys of a command that is not complete yet.
  let typed: String
  let position: [String]
  /// How many lines a message may take that is longer than one.
  let mostLines: Int
  let glyphs: Glyphs

  private var isPlain: Bool { glyphs.isASCII }

  private var margin: Int { area.width >= 20 ? 1 : 0 }

  func draw(on canvas: inout Canvas) {
    let room = area.width - 2 * margin
    if let message, glyphs.width(message.text) > room, mostLines > 1 {
      return draw(long: message, room, on: &canvas)
    }
    canvas.fill(area, Style(.hint, on: .bar))
    let left = (message.map { glyphs.width($0.text) } ?? helpWidth) + 2
    var position = ([typed] + self.position).filter { !$0.isEmpty }
    func width() -> Int { glyphs.width(position.joined(separator: "   ")) }
    while !position.isEmpty, left + width() > room { position.removeLast() }
    let text = position.joined(separator: "   ")
    canvas.put(
      text, at: Point(x: area.maxX - margin - glyphs.width(text), y: area.minY),
      Style(.headerSecondary, on: .bar), in: area)
    let rest = room - (text.isEmpty ? 0 : glyphs.width(text) + 2)
    if let message { return draw(message, rest, on: &canvas) }
    draw(hints: rest, on: &canvas)
  }

  private func draw(_ message: Message, _ room: Int, on canvas: inout Canvas) {
    let text = glyphs.truncated(message.text, to: max(0, room))
    canvas.put(
      text, at: Point(x: area.minX + margin, y: area.minY), Style(message.kind.role, on: .bar),
      in: area)
  }

  /// Over the lines above, too: what is cut of an error is what to do about it.
  private func draw(long message: Message, _ room: Int, on canvas: inout Canvas) {
    var lines = glyphs.wrap(message.text, width: room).map { String(message.text[$0]) }
    if lines.count > mostLines {
      let rest = lines[(mostLines - 1)...].joined(separator: " ")
      lines[(mostLines - 1)...] = [glyphs.truncated(rest, to: room)]
    }
    let top = area.maxY - lines.count
    let all = Rect(x: area.minX, y: top, width: area.width, height: lines.count)
    canvas.fill(all, Style(.hint, on: .bar))
    for (number, line) in lines.enumerated() {
      canvas.put(
        line, at: Point(x: area.minX + margin, y: top + number), Style(message.kind.role, on: .bar),
        in: all)
    }
  }

  private func width(_ hint: Hint) -> Int {
    glyphs.width(hint.text(isPlain: isPlain)) + 1 + glyphs.width(hint.word)
  }

  private var helpWidth: Int { hints.last.map(width) ?? 0 }

  /// As many as fit, the last of them always: it says how to find the others.
  private func draw(hints room: Int, on canvas: inout Canvas) {
    guard let last = hints.last, room >= width(last) else { return }
    var fitting: [Hint] = []
    var used = width(last)
    for hint in hints.dropLast() {
      guard used + width(hint) + 2 <= room else { break }
      used += width(hint) + 2
      fitting.append(hint)
    }
    var x = area.minX + margin
    for hint in fitting + [last] {
      x += canvas.put(
        hint.text(isPlain: isPlain), at: Point(x: x, y: area.minY),
        Style(.hintKey, on: .bar, .bold), in: area)
      x += 1
      x += canvas.put(
        hint.word, at: Point(x: x, y: area.minY), Style(.hint, on: .bar), in: area)
      x += 2
    }
  }
}

extension Message.Kind {
  fileprivate var role: Role {
    switch self {
    case .notice: .notice
    case .warning: .warning
    case .error: .error
    }
  }
}
