import Drawing
import Forum
import Markup

extension PageBuilder {
  /// An answer: votes, headline, text, its doctor, comments.
  mutating func add(_ answer: Answer, isFolded: Bool) {
    let first = lines.count
    addHead(of: answer)
    let text = lines.count
    let hasHead = answer.headline != nil || setting.marks.notes[answer.id] != nil
    if lines.count > first, hasHead, !answer.text.isEmpty { blank() }
    add(
      answer.text, answer.format, x: measure.text, width: measure.textWidth, isWhole: isFolded)
    if !isFolded { placeVotes(from: first) }
    let doctor = lines.count
    if !isCut { addSignature(of: answer) }
    let end = lines.count
    for comment in answer.comments where !isCut {
      blank()
      add(comment, x: measure.text, width: measure.textWidth)
    }
    guard isFolded else { return }
    fold(text: text..<doctor, doctor: doctor..<end)
    placeVotes(from: first)
  }

  private mutating func addHead(of answer: Answer) {
    let (x, width) = (measure.text, measure.textWidth)
    if !measure.hasVoteColumns { add(PageLine(votes: .all)) }
    addSigns(of: answer)
    let headline = answer.headline.map { cleanTitle($0) } ?? ""
    let isRead = setting.marks.read.contains(answer.id)
    add(headline, isRead ? Style(.read) : Style(.headline, on: .plain, .bold), x: x, width: width)
    add(note: setting.marks.notes[answer.id] ?? "", x: x, width: width)
  }

  private mutating func addSignature(of answer: Answer) {
    guard answer.doctor != nil || !answer.otherDoctors.isEmpty || answer.date != nil else { return }
    if lines.last?.spans.isEmpty == false { blank() }
    addDoctors(of: answer)
  }

  /// The votes of the answer, at the left of its first lines.
  private mutating func placeVotes(from first: Int) {
    guard measure.hasVoteColumns else { return }
    while lines.count < first + 3 { blank() }
    lines[first].votes = .up
    lines[first + 1].votes = .label
    lines[first + 2].votes = .down
  }

  /// Leaves the first line of the text, a sign, and the first of the doctor's lines.
  private mutating func fold(text: Range<Int>, doctor: Range<Int>) {
    let textLine = lines[text].first { !$0.spans.isEmpty }
    let doctorLine = lines[doctor].first { !$0.spans.isEmpty }
    let count = lines.count - text.lowerBound - [textLine, doctorLine].count { $0 != nil }
    let end = position
    lines.removeSubrange(text.lowerBound...)
    if let textLine {
      lines.append(textLine)
      position = textLine.position
    }
    let sign = "\(glyphs.folded) \(grouped(count)) \(count == 1 ? "line" : "lines") folded"
    add(PageLine(spans: [.init(x: measure.text, text: sign, style: Style(.secondary))]))
    if let doctorLine { lines.append(doctorLine) }
    position = end
  }

  /// A remark, with a bar at its left.
  mutating func add(_ comment: Comment, x: Int, width: Int) {
    let bar = PageLine.Span(x: x, text: glyphs.vertical + " ", style: Style(.border))
    let inset = width > 8 ? 2 : 0
    var pieces: [Phrase] = []
    let name = comment.author.map { cleanLine($0.name) } ?? ""
    if !name.isEmpty { pieces.append(Phrase(name, Style(.author))) }
    if let date = comment.date {
      pieces.append(
        Phrase(date.text, Style(.date), gap: pieces.isEmpty ? "" : " \(glyphs.separator) "))
    }
    let first = lines.count
    add(pieces, x: x + inset, width: width - inset)
    add(comment.text, comment.format, x: x + inset, width: width - inset, role: .comment)
    guard inset > 0 else { return }
    addBar(bar, to: first..<lines.count)
  }
}
