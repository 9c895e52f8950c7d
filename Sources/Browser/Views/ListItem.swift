import Archive
import Drawing
import Forum
import Markup

/// A thread in the list: its title, and under it what there is to know at a glance.
struct ListItem: Equatable {
  let title: String
  let query: SearchQuery?
  /// Where it has what is searched for, if that is not only the title.
  let excerpt: Excerpt?
  let answers: Int
  /// Answers that came since the reader was there.
  let newAnswers: Int
  let isRead: Bool
  /// Whether it or one of its answers has a bookmark or a note.
  let isMarked: Bool
  let hasAccepted: Bool
  let topVote: VoteLabel?
  /// A ticked one where there is one, else the first.
  let specialty: String?
  let isTicked: Bool
  let otherSpecialties: Int
  let date: ArchiveDate?

  /// `idHash` is of the thread's id.
  init(
    _ summary: ThreadSummary, idHash: UInt64, _ glance: Glance?, query: SearchQuery?,
    ticked: Set<Specialty>, own: OwnRecord, group: GroupVotes?
  ) {
    let cleaned = cleanTitle(summary.title)
    title = cleaned.isEmpty ? "Untitled" : cleaned
    self.query = query
    excerpt = glance?.excerpt
    answers = max(summary.declaredAnswerCount ?? 0, summary.answersHere)
    hasAccepted = summary.hasAccepted
    newAnswers = own.reading.newAnswers(threadHash: idHash, of: summary.answersHere)
    isRead = newAnswers == 0 && own.reading.hasRead(threadHash: idHash)
    isMarked = own.marks.hasMarks(threadHash: idHash)
    topVote =
      glance.map { $0.topVote(own.votes, group) } ?? summary.topVote.map { VoteLabel(votes: $0) }
    let wanted = ticked.isEmpty ? nil : summary.specialties.first(where: ticked.contains)
    specialty = (wanted ?? summary.specialties.first).map { cleanLine($0.name) }
    isTicked = wanted != nil
    otherSpecialties = max(0, summary.specialties.count - 1)
    date = summary.date
  }

  func draw(in row: Rect, isSelected: Bool, glyphs: Glyphs, on canvas: inout Canvas) {
    if isSelected, inset(row) > 0 {
      for y in row.minY..<row.maxY {
        canvas.put(
          glyphs.selection, at: Point(x: row.minX, y: y), Style(.borderFocused), in: row)
      }
    }
    let lines = lines(in: row)
    if markWidth(row) > 0 {
      let place = Point(x: row.minX + inset(row), y: row.minY)
      canvas.put(glyphs.bookmark, at: place, Style(.bookmark), in: row)
    }
    put(
      title, Style(isRead ? .read : .title, on: .plain, isSelected ? .bold : []), in: lines[0],
      glyphs, on: &canvas)
    guard lines.count > 1 else { return }
    guard let excerpt else { return drawFacts(in: lines[1], glyphs, on: &canvas) }
    let text = excerpt.text(fitting: lines[1].width, glyphs: glyphs)
    put(text, Style(excerpt.isDoctor ? .doctor : .secondary), in: lines[1], glyphs, on: &canvas)
  }

  /// Lights what is searched for, on whatever lies under the text.
  func light(in row: Rect, glyphs: Glyphs, on canvas: inout Canvas) {
    guard let query else { return }
    let lines = lines(in: row)
    var texts = [title]
    if let excerpt, lines.count > 1 {
      texts.append(excerpt.text(fitting: lines[1].width, glyphs: glyphs))
    }
    for (text, line) in zip(texts, lines) {
      let used = glyphs.width(glyphs.truncated(text, to: line.width))
      for match in query.ranges(in: text) {
        let left = glyphs.width(text[..<match.lowerBound])
        let right = min(used, left + glyphs.width(text[match]))
        guard left < right else { continue }
        canvas.lay(
          .match, under: Rect(x: line.minX + left, y: line.minY, width: right - left, height: 1))
      }
    }
  }

  private func inset(_ row: Rect) -> Int { row.width >= 8 ? 2 : row.width >= 4 ? 1 : 0 }

  /// One or two lines of text.
  private func lines(in row: Rect) -> [Rect] {
    let inset = inset(row)
    return (0..<min(2, row.height)).map { number in
      let left = inset + (number == 0 ? markWidth(row) : 0)
      return Rect(
        x: row.minX + left, y: row.minY + number, width: row.width - left - (inset > 1 ? 1 : 0),
        height: 1)
    }
  }

  /// Columns of the sign before the title of a marked thread.
  private func markWidth(_ row: Rect) -> Int {
    isMarked && inset(row) > 1 ? 2 : 0
  }

  private func put(
    _ text: String, _ style: Style, in line: Rect, _ glyphs: Glyphs, on canvas: inout Canvas
  ) {
    let shown = glyphs.truncated(text, to: line.width)
    canvas.put(shown, at: line.origin, style, in: line)
  }
}

/// The text at the right of so many columns.
func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - Width.of(text))) + text
}
