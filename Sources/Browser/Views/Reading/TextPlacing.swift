import Drawing
import Forum
import Markup

extension PageBuilder {
  /// A text of one style, wrapped.
  mutating func add(
    _ text: String, _ style: Style, x: Int, width: Int, flow: PageLine.Flow = .starts
  ) {
    guard !text.isEmpty else { return }
    var flow = flow
    for range in glyphs.wrap(text, width: width) {
      let part = String(text[range])
      add(PageLine(spans: [.init(x: x, text: part, style: style)], flow: flow))
      position += part.inkLength
      if flow == .starts { flow = .continues }
    }
  }

  /// A marked-up text; `role` is what its plain words are.
  mutating func add(
    _ text: String, _ format: TextFormat, x: Int, width: Int, role: Role = .text,
    isWhole: Bool = false
  ) {
    let document = Document(take(text, format, isWhole: isWhole), format: format)
    hasSpoilers = hasSpoilers || document.hasSpoilers
    let layout = DocumentLayout(
      document, width: max(1, width), glyphs: glyphs, linksBefore: links.count,
      codeShift: setting.isPrinted ? nil : setting.codeShift, spoilers: setting.spoilers,
      hasLinkList: !isCut)
    if isCut, laidOut <= PageBuilder.longestExact {
      settled = lines.count + max(0, layout.settled - PageBuilder.cutEnd)
    }
    links += document.links.map(\.address)
    var flow = PageLine.Flow.starts
    let start = position
    for line in layout.lines {
      var page = PageLine()
      var x = x + line.indent
      page.spans.reserveCapacity(line.runs.count)
      for run in line.runs {
        var style = run.style
        if style.role == .text { style.role = role }
        page.spans.append(.init(x: x, text: run.text, style: style, link: run.link))
        x += glyphs.width(run.text)
      }
      if let base = line.base, line.marginCount < page.spans.count {
        page.direction = .init(x: page.spans[line.marginCount].x, base: base)
      }
      let isBlank = page.spans.isEmpty
      page.flow = isBlank ? .none : flow
      if case .heading = line.kind { page.isHeading = !line.isContinued }
      page.excess = line.excess
      position = start + line.offset
      add(page)
      flow = isBlank ? .starts : .continues
    }
    position = start + layout.length
  }

  /// Pieces of a line, one after the other, going on in the next line where they do not fit.
  mutating func add(_ pieces: [Phrase], x: Int, width: Int, flow: PageLine.Flow = .none) {
    var line = PageLine(flow: flow)
    var used = 0
    func place(_ text: String, _ style: Style) -> PageLine.Span {
      .init(x: x + used, text: text, style: style)
    }
    for piece in pieces {
      let gap = glyphs.width(piece.gap)
      let columns = glyphs.width(piece.text)
      if used > 0, used + gap + columns <= width {
        if gap > 0 { line.spans.append(place(piece.gap, Style(.secondary))) }
        used += gap
      } else if used > 0 {
        // A comma stays with what it follows.
        if piece.gap.first == ",", used < width {
          line.spans.append(place(",", Style(.secondary)))
        }
        end(&line)
        used = 0
      }
      guard columns > width else {
        line.spans.append(place(piece.text, piece.style))
        used += columns
        continue
      }
      for range in glyphs.wrap(piece.text, width: width, first: width) {
        let part = String(piece.text[range])
        if used > 0 { end(&line) }
        line.spans.append(.init(x: x, text: part, style: piece.style))
        used = glyphs.width(part)
      }
    }
    if used > 0 { end(&line) }
  }

  /// Adds the line, and leaves an empty one.
  private mutating func end(_ line: inout PageLine) {
    add(line)
    position += line.text.inkLength
    line = PageLine()
  }
}

extension String {
  /// Its bytes without the blanks, which is the same however it is wrapped.
  fileprivate var inkLength: Int { utf8.count { $0 != 0x20 } }
}

/// A part of a line that stays together where it can, and what separates it from the one before.
struct Phrase: Equatable, Sendable {
  var text: String
  var style: Style
  var gap = ""

  init(_ text: String, _ style: Style, gap: String = "") {
    self.text = text
    self.style = style
    self.gap = gap
  }
}
