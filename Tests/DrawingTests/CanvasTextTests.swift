import TestSupport
import Testing

@testable import Drawing

@Suite("Text on a canvas")
struct CanvasTextTests {
  private func canvas(_ width: Int, _ height: Int = 1) -> Canvas {
    Canvas(Size(width: width, height: height))
  }

  @Test("cuts a pile of marks")
  func marks() {
    var canvas = canvas(3)
    canvas.put("a" + String(repeating: "\u{301}", count: 100) + "b", at: Point(x: 0, y: 0))
    #expect(canvas.rows == ["a\u{301}\u{301}\u{301}\u{301}b "])
  }

  @Test("draws what some terminals take for wide as they do")
  func ambiguous() {
    var canvas = Canvas(Size(width: 5, height: 1), TextHabits(width: .wide))
    #expect(canvas.put("±5", at: Point(x: 0, y: 0)) == 3)
    #expect(canvas[1, 0].text.isContinuation)
    #expect(canvas.put("αβγ", at: Point(x: 0, y: 0), fitting: 5) == 4)
  }

  @Test("keeps text from right to left where it stands, in a terminal that reorders")
  func isolation() {
    var canvas = canvas(9, 3)
    canvas.put("שלום 1", at: Point(x: 2, y: 0))
    canvas.put("left", at: Point(x: 2, y: 1))
    canvas.put("ש", at: Point(x: 8, y: 2))
    canvas.isolate(Rect(x: 2, y: 0, width: 7, height: 3))
    #expect(
      canvas.rows == ["  \u{2068}שלום 1\u{2069} ", "  left   ", "        \u{2068}ש\u{2069}"])
  }

  @Test("sends each text from right to left as the terminal is to get it, once all is drawn")
  func arrangement() {
    func rows(_ direction: DirectionPolicy) -> [String] {
      var canvas = Canvas(Size(width: 12, height: 4), TextHabits(direction: direction))
      canvas.put("(שלום) 1", at: Point(x: 2, y: 0))
      // One text in two parts, in a paragraph that begins at the left.
      canvas.put("שלו", at: Point(x: 0, y: 1))
      canvas.put("ם a", at: Point(x: 3, y: 1))
      canvas.join(0..<6, in: 1, base: .leftToRight)
      // Drawn over, the text has two ends.
      canvas.put("אבגדהוזח", at: Point(x: 0, y: 2))
      canvas.put("--", at: Point(x: 3, y: 2))
      canvas.put("שלום", at: Point(x: 0, y: 3))
      canvas.fill(Rect(x: 0, y: 3, width: 12, height: 1))
      canvas.arrange()
      return canvas.rows
    }
    #expect(rows(.written) == ["  (שלום) 1  ", "שלום a      ", "אבג--וזח    ", "            "])
    #expect(rows(.seen) == ["  1 (םולש)  ", "םולש a      ", "גבא--חזו    ", "            "])
    #expect(
      rows(.isolated) == [
        "  \u{2068}(שלום) 1\u{2069}  ", "\u{2066}שלום a\u{2069}      ",
        "\u{2068}אבג\u{2069}--\u{2068}וזח\u{2069}    ", "            ",
      ])
  }

  @Test("keeps each cell's look where characters change their order")
  func looks() {
    var canvas = Canvas(Size(width: 6, height: 1), TextHabits(direction: .seen))
    canvas.put("אב日ג", at: Point(x: 0, y: 0))
    canvas.lay(.match, under: Rect(x: 0, y: 0, width: 1, height: 1))
    canvas.arrange()
    #expect(canvas.rows == ["ג日בא "])
    #expect(canvas[4, 0].style.surface == .match && canvas[0, 0].style.surface == .plain)
  }

  @Test("is in every order the same characters in the same room")
  func orders() {
    var dice = SeededGenerator(seed: 22)
    for _ in 0..<400 {
      let text = randomText(&dice, pieces: 12)
      var canvas = Canvas(Size(width: 60, height: 1), TextHabits(direction: .seen))
      canvas.put(text, at: Point(x: 0, y: 0))
      let before = canvas.row(0).map(\.text.isContinuation).count { $0 }
      canvas.arrange()
      #expect(canvas.row(0).map(\.text.isContinuation).count { $0 } == before)
      #expect(!canvas[0, 0].text.isContinuation)
    }
  }

  @Test("shows a tab as a blank, or in code as many as there are to the next stop")
  func tabs() {
    var canvas = canvas(12, 2)
    canvas.put("a\tb", at: Point(x: 0, y: 0))
    canvas.put("日\tb\t"[...].expandingTabs() + "c", at: Point(x: 0, y: 1))
    #expect(canvas.rows == ["a b         ", "日      b   "])
    #expect("\t"[...].expandingTabs() == "        ")
  }

  @Test("drops the controls of direction that a text brings")
  func directions() {
    var canvas = canvas(4)
    canvas.put("a\u{202E}b\u{2067}c\u{200F}", at: Point(x: 0, y: 0))
    #expect(canvas.rows == ["abc "])
  }

  @Test("takes the columns that it is measured to, whatever code points it is made of")
  func anyText() {
    var dice = SeededGenerator(seed: 21)
    for _ in 0..<400 {
      let scalars = (0..<30).map { _ -> Unicode.Scalar in
        let limit: UInt32 =
          [0x80, 0x800, 0x3100, 0x20000, 0x110000].randomElement(using: &dice) ?? 1
        return Unicode.Scalar(.random(in: 0..<limit, using: &dice)) ?? "\u{FFFD}"
      }
      let text = String(String.UnicodeScalarView(scalars))
      for policy in [WidthPolicy.narrow, .wide] {
        var canvas = Canvas(Size(width: 200, height: 1), TextHabits(width: policy))
        #expect(canvas.put(text, at: Point(x: 0, y: 0)) == Width.of(text, policy))
        for line in wrap(text, width: 7, policy) {
          #expect(Width.of(text[line], policy) <= 7 || text[line].clusterCount == 1)
        }
        canvas.isolate(canvas.bounds)
        #expect(
          canvas.rows[0].unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
  }
}

extension Substring {
  fileprivate var clusterCount: Int { String(self).clusterBoundaries.count - 1 }
}
