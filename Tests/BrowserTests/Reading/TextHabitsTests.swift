import Drawing
import Forum
import Markup
import Testing

@testable import Browser

@Suite("What terminals do differently with text")
struct TextHabitsTests {
  private static let archive = """
    {"@type": "Question", "@id": "q", "name": "האם זה (עוזר)?", "text": "±5 **mg** αβγ",
     "encodingFormat": "text/markdown", "suggestedAnswer": {"@type": "Answer", "@id": "a",
     "encodingFormat": "text/markdown",
     "text": "10 מג של [התרופה](https://example.org/) עוזר!\\n\\n- שלום a"}}
    """

  private func session(_ habits: TextHabits) -> Session {
    var session = Session(
      Self.archive, width: 60, height: 24, glyphs: .of(isUnicode: true, habits))
    session.type("l")
    return session
  }

  @Test("A terminal that reorders nothing gets every line in the order in which it is seen")
  func seen() {
    let body = session(TextHabits(direction: .seen)).body
    #expect(body.contains("?(רזוע) הז םאה"))
    #expect(body.contains("!רזוע [1] הפורתה לש גמ 10"))
    #expect(body.contains("• a םולש"))
  }

  @Test("A terminal that reorders gets every line isolated, in its paragraph's direction")
  func isolated() {
    let body = session(TextHabits(direction: .isolated)).body
    #expect(body.contains("\u{2068}האם זה (עוזר)?\u{2069}"))
    #expect(body.contains("\u{2067}10 מג של התרופה [1] עוזר!\u{2069}"))
    #expect(body.contains("• \u{2067}שלום a\u{2069}"))
  }

  @Test("Each line that an author ended has a direction of its own")
  func lineDirections() {
    let document = Document("שלום<br>English then עברית end.", format: .html)
    let layout = DocumentLayout(document, width: 60, glyphs: .unicode)
    #expect(layout.lines.map(\.base) == [.rightToLeft, .leftToRight])
  }

  @Test("Deleted text has signs around it where no line can be drawn through it")
  func strikes() {
    let text = "Take <del>50 <b>m</b></del><ins>5</ins> <a href='https://a.example/'>m<s>l</s></a>g"
    var glyphs = Glyphs.unicode
    let document = Document(text, format: .html)
    func line() -> String? {
      DocumentLayout(document, width: 60, glyphs: glyphs).lines.first?.text
    }
    #expect(line() == "Take 50 m5 ml [1]g")
    glyphs.habits.strikes = false
    #expect(line() == "Take ~50 m~5 m~l~ [1]g")
  }

  @Test("A match is lit where it is seen")
  func match() {
    var session = session(TextHabits(direction: .seen))
    session.type("/של<enter>")
    let canvas = session.canvas
    let lit = (0..<24).flatMap { y in
      (0..<60).filter { canvas[$0, y].style.surface == .currentMatch }.map {
        canvas[$0, y].character
      }
    }
    #expect(lit == ["ל", "ש"])
  }

  @Test("Where ambiguous signs are wide, all is measured so and the signs of the screen are ASCII")
  func wide() {
    let session = session(TextHabits(width: .wide))
    #expect(session.canvas[3, 4].text.isContinuation || session.body.contains("±5 mg αβγ"))
    #expect(session.canvas.habits.width == .wide)
    for row in 0..<24 {
      for cell in session.canvas.row(row) where cell.style.role != .text {
        #expect(cell.text.allSatisfy { $0.value < 0x370 || 0x590...0x5FF ~= $0.value })
      }
    }
  }
}
