import TestSupport
import Testing

@testable import Drawing

@Suite("A canvas")
struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int = 1) -> Canvas {
    Canvas(Size(width: width, height: height))
  }

  @Test("begins blank")
  func blank() {
    #expect(canvas(3, 2).rows == ["   ", "   "])
    #expect(canvas(3, 2)[1, 1] == .blank)
    #expect(canvas(3, 2).cursor == nil)
  }

  @Test("clips text at every edge")
  func clipping() {
    var canvas = canvas(6, 3)
    #expect(canvas.put("abcdefghij", at: Point(x: -2, y: 0)) == 8)
    #expect(canvas.put("xyz", at: Point(x: 4, y: 1)) == 2)
    #expect(canvas.put("xyz", at: Point(x: 6, y: 1)) == 0)
    #expect(canvas.put("above", at: Point(x: 0, y: -1)) == 0)
    #expect(canvas.put("below", at: Point(x: 0, y: 3)) == 0)
    #expect(canvas.put("left", at: Point(x: -9, y: 2)) == 4)
    #expect(canvas.rows == ["cdefgh", "    xy", "      "])
  }

  @Test("clips text to a rectangle")
  func clippingToRectangle() {
    var canvas = canvas(8, 2)
    let clip = Rect(x: 2, y: 0, width: 4, height: 1)
    canvas.put("abcdefgh", at: Point(x: 0, y: 0), in: clip)
    canvas.put("abcdefgh", at: Point(x: 0, y: 1), in: clip)
    #expect(canvas.rows == ["  cdef  ", "        "])
  }

  @Test("gives a wide character two cells")
  func wide() {
    var canvas = canvas(6)
    #expect(canvas.put("日本x", at: Point(x: 0, y: 0)) == 5)
    #expect(canvas.rows == ["日本x "])
    #expect(canvas[0, 0].character == "日")
    #expect(canvas[1, 0].text.isContinuation)
    #expect(canvas[1, 0].character == "")
  }

  @Test("shows a blank where the edge cuts a wide character")
  func wideAtEdge() {
    var canvas = canvas(5, 2)
    canvas.put("a日本", at: Point(x: 1, y: 0))
    canvas.put("日本語", at: Point(x: -1, y: 1))
    #expect(canvas.rows == [" a日 ", " 本語"])
  }

  @Test("shows a blank for the other half of a wide character that is overwritten")
  func halfOverwritten() {
    var canvas = canvas(6, 4)
    for y in 0..<4 { canvas.put("日本語", at: Point(x: 0, y: y)) }
    canvas.put("x", at: Point(x: 1, y: 0))
    canvas.put("x", at: Point(x: 2, y: 1))
    canvas.put("漢", at: Point(x: 1, y: 2))
    canvas.fill(Rect(x: 3, y: 3, width: 2, height: 1))
    #expect(canvas.rows == [" x本語", "日x 語", " 漢 語", "日    "])
  }

  @Test("takes the vowel sign away whose letter is overwritten")
  func vowelSign() {
    var canvas = canvas(4)
    canvas.put("काम", at: Point(x: 0, y: 0))
    canvas.put("│", at: Point(x: 0, y: 0))
    #expect(canvas.rows == ["│ म "])
  }

  @Test("never holds a control character")
  func controls() {
    var canvas = canvas(12)
    canvas.put("a\u{1B}b\u{9B}c\u{7F}\r\n\u{2028}d\u{85}", at: Point(x: 0, y: 0))
    #expect(canvas.rows == ["a�b�c���d�  "])
  }

  @Test("drops what is invisible and turns the direction of text")
  func formatCharacters() {
    var canvas = canvas(4)
    canvas.put("a\u{202E}b\u{2066}\u{200F}c\u{200B}\u{FEFF}\u{AD}d", at: Point(x: 0, y: 0))
    #expect(canvas.rows == ["abcd"])
  }

  @Test("lets no text whatever bring a character that moves things into a cell")
  func hostileText() {
    var dice = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let text = randomText(&dice, pieces: 20)
      var canvas = canvas(30)
      canvas.put(text, at: Point(x: Int.random(in: -5..<30, using: &dice), y: 0))
      for cell in canvas.row(0) {
        #expect(cell.text.count <= 5)
        for scalar in cell.text {
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
            Issue.record("\(scalar.value) of \(text.debugDescription)")
          default: #expect(!scalar.properties.isBidiControl)
          }
        }
      }
    }
  }

  @Test("keeps five code points of a character and no more")
  func manyMarks() {
    var canvas = canvas(3)
    canvas.put("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", at: Point(x: 0, y: 0))
    #expect(Array(canvas[0, 0].text) == ["e", "\u{301}", "\u{302}", "\u{303}", "\u{304}"])
    #expect(canvas[1, 0].character == "x")
  }

  @Test("shows every emoji whole, and cuts a longer one where it still shows")
  func longEmoji() {
    var canvas = canvas(10)
    let long = "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿👨🏻‍🤝‍👨🏼🧑🏻‍❤️‍💋‍🧑🏼"
    canvas.put(long + "👩‍👩‍👩‍👩‍👩‍👩‍👩", at: Point(x: 0, y: 0))
    #expect(canvas.rows == [long + "👩‍👩‍👩‍👩‍👩‍👩"])
    canvas.put("x", at: Point(x: 1, y: 0))
    #expect(canvas.rows[0].hasPrefix(" x🏴󠁧󠁢󠁥󠁮󠁧󠁿"))
  }

  @Test("isolates text that ends in a long emoji behind all of it")
  func isolatedEmoji() {
    for emoji in ["👨‍👩‍👧‍👦", "🧑🏻‍❤️‍💋‍🧑🏼"] {
      var canvas = Canvas(Size(width: 6, height: 2), TextHabits(direction: .isolated))
      canvas.put("שלו" + emoji, at: Point(x: 0, y: 0))
      canvas.put(emoji + "שלו", at: Point(x: 0, y: 1))
      canvas.arrange()
      #expect(
        canvas.rows == ["\u{2068}שלו\(emoji)\u{2069} ", "\u{2068}\(emoji)שלו\u{2069} "])
    }
  }

  @Test("puts long emojis into the order of text from right to left whole")
  func orderedEmoji() {
    var canvas = Canvas(Size(width: 6, height: 1), TextHabits(direction: .seen))
    canvas.put("ש👨‍👩‍👧‍👦👩ל", at: Point(x: 0, y: 0))
    canvas.arrange()
    #expect(canvas.rows == ["ל👩👨‍👩‍👧‍👦ש"])
  }

  @Test("gives a mark without a letter a circle to sit on")
  func loneMark() {
    var canvas = canvas(3)
    canvas.put("\u{301}x", at: Point(x: 0, y: 0))
    #expect(Array(canvas[0, 0].text) == ["\u{25CC}", "\u{301}"])
    #expect(canvas.rows == ["\u{25CC}\u{301}x "])
  }

  @Test("lays a long syllable out letter by letter and loses nothing of it")
  func syllable() {
    var canvas = canvas(6)
    #expect(canvas.put("स्त्री", at: Point(x: 0, y: 0)) == 4)
    #expect(canvas.rows == ["स्त्री  "])
    #expect(canvas[0, 0].character == "स्")
  }

  @Test("writes an ellipsis where text is cut to fit")
  func fitting() {
    var canvas = canvas(10, 3)
    #expect(canvas.put("swelling", at: Point(x: 0, y: 0), fitting: 6) == 6)
    #expect(canvas.put("日本語", at: Point(x: 0, y: 1), fitting: 4) == 3)
    canvas.put("swelling", at: Point(x: 0, y: 2), fitting: 6, ellipsis: "~")
    #expect(canvas.rows == ["swell…    ", "日…       ", "swell~    "])
  }

  @Test("changes the surface and nothing else")
  func surfaces() {
    var canvas = canvas(6)
    canvas.put("a日b", at: Point(x: 0, y: 0), Style(.title, .bold))
    canvas.lay(.match, under: Rect(x: 2, y: 0, width: 2, height: 1))
    #expect(canvas.rows == ["a日b  "])
    #expect(canvas[2, 0].style == Style(.title, on: .match, .bold))
    #expect(canvas.surfaceRows == [" eee  "])
    #expect(canvas.roleRows == ["cccc  "])
  }

  @Test("has a letter for each role and for each surface")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Set(Surface.allCases.map(\.letter)).count == Surface.allCases.count)
  }

  @Test("fills a rectangle with blanks of a style")
  func filling() {
    var canvas = canvas(4, 3)
    for y in 0..<3 { canvas.put("abcd", at: Point(x: 0, y: y)) }
    canvas.fill(Rect(x: 1, y: 1, width: 2, height: 5), Style(on: .sheet))
    #expect(canvas.rows == ["abcd", "a  d", "a  d"])
    #expect(canvas.surfaceRows == ["    ", " gg ", " gg "])
  }

  @Test("bears any size, point and rectangle")
  func extremes() {
    let numbers = [Int.min, Int.min + 1, -1, 0, 1, 2, 5000, Int.max - 1, Int.max]
    for size in [Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 3, height: 2)] {
      var canvas = Canvas(size)
      for x in numbers {
        for y in numbers {
          canvas.put("日a", at: Point(x: x, y: y))
          canvas.put("日é\u{301}", at: Point(x: y, y: 0), in: Rect(x: x, y: y, width: y, height: x))
          canvas.put("text", at: Point(x: x, y: 0), fitting: y)
          canvas.fill(Rect(x: x, y: y, width: x, height: y))
          canvas.lay(.bar, under: Rect(x: y, y: x, width: 4, height: y))
          #expect(canvas[x, y].text.count <= 5)
          _ = Rect(x: x, y: y, width: x, height: y).inset(x: y, y: x)
        }
      }
      #expect(canvas.rows.count == size.height)
    }
    #expect(Canvas(Size(width: .max, height: .max)).size == Canvas.limit)
  }

  @Test("holds whole characters only, whatever is drawn over what")
  func wholeCharacters() {
    var dice = SeededGenerator(seed: 2)
    var canvas = canvas(20, 4)
    for _ in 0..<2000 {
      let point = Point(x: .random(in: -4..<24, using: &dice), y: .random(in: 0..<4, using: &dice))
      let clip = Rect(
        x: .random(in: -2..<10, using: &dice), y: 0, width: .random(in: 0..<20, using: &dice),
        height: 4)
      canvas.put(randomText(&dice, pieces: 3), at: point, in: clip)
      if point.x.isMultiple(of: 5) { canvas.fill(clip.inset(x: 3, y: 1)) }
      for y in 0..<4 {
        for x in 0..<20 where canvas[x, y].text.isContinuation {
          #expect(x > 0 && Width.of(canvas[x - 1, y].character) == 2)
        }
        for x in 0..<20
        where !canvas[x, y].text.isContinuation && Width.of(canvas[x, y].character) == 2 {
          #expect(x < 19 && canvas[x + 1, y].text.isContinuation)
        }
      }
    }
  }
}
