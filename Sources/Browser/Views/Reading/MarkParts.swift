import Drawing
import Forum
import Markup

extension PageBuilder {
  /// What stands over an answer's headline: accepted, new, bookmarked.
  mutating func addSigns(of answer: Answer) {
    var pieces: [Phrase] = []
    func add(_ text: String, _ role: Role) {
      pieces.append(Phrase(text, Style(role), gap: pieces.isEmpty ? "" : "   "))
    }
    if answer.isAccepted { add("\(glyphs.accepted) Accepted answer", .accepted) }
    if setting.marks.new.contains(answer.id) { add("\(glyphs.bullet) New", .new) }
    if setting.marks.bookmarked.contains(answer.id) {
      add("\(glyphs.bookmark) Bookmarked", .bookmark)
    }
    self.add(pieces, x: measure.text, width: measure.textWidth)
  }

  /// The bookmark and the note on the thread as a whole.
  mutating func addThreadMarks() {
    let marks = setting.marks
    if marks.isBookmarked {
      add(
        "\(glyphs.bookmark) Bookmarked", Style(.bookmark), x: measure.head,
        width: measure.headWidth, flow: .none)
    }
    add(note: marks.note, x: measure.head, width: measure.headWidth)
  }

  /// A note of the reader's own.
  mutating func add(note: String, x: Int, width: Int) {
    let text = cleanLine(note)
    guard !text.isEmpty else { return }
    add(
      "\(glyphs.note) \(text)", Style(.note, on: .plain, .italic), x: x, width: width, flow: .none)
  }
}
