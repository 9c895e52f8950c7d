import TestSupport
import Testing

@testable import Drawing

@Suite("The width of text")
struct WidthTests {
  @Test(
    "is counted in columns, by character",
    arguments: [
      ("", 0), ("abc", 3), ("naïve", 5), ("e\u{301}", 1), ("日本語", 6), ("ｶﾀｶﾅ", 4), ("Ａ", 2),
      ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("Привет", 6), ("שָׁלוֹם", 4), ("مرحبا", 5),
      ("का", 2), ("क्ष", 2), ("กำ", 2), ("…", 1), ("★", 1), ("▲", 1),
    ])
  func scripts(_ text: String, _ width: Int) {
    #expect(Width.of(text) == width)
  }

  @Test(
    "of an emoji is two columns however it is made",
    arguments: [
      "😀", "❤️", "☎️", "1️⃣", "#️⃣", "🇩🇪", "👍🏽", "✌🏻", "👩‍⚕️", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈", "⌚",
    ])
  func emoji(_ text: String) {
    #expect(Width.of(text) == 2)
    #expect(text.count == 1)
    #expect(Width.of(Character(text)) == 2)
  }

  @Test("of a sign that can be an emoji and is not asked to be one is one column")
  func textPresentation() {
    #expect(Width.of("❤") == 1)
    #expect(Width.of("©") == 1)
    #expect(Width.of("1") == 1)
  }

  @Test("of what shows nothing is none")
  func invisible() {
    #expect(Width.of("\u{200B}\u{FEFF}\u{202E}\u{2069}\u{AD}\u{200D}\u{FE0F}") == 0)
  }

  @Test("is what the canvas uses")
  func agreesWithCanvas() {
    var dice = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = randomText(&dice, pieces: 12)
      var canvas = Canvas(Size(width: 400, height: 1))
      #expect(canvas.put(text, at: Point(x: 0, y: 0)) == Width.of(text))
    }
    for specimen in specimens {
      #expect(Width.of(specimen) == specimen.reduce(0) { $0 + Width.of($1) })
    }
  }

  @Test("agrees with the standard library about where characters end")
  func clusters() {
    var dice = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let text = randomText(&dice, pieces: 12)
      var clusters: [String] = []
      text[...].forEachCluster { cluster in
        clusters.append(String(String.UnicodeScalarView(cluster.scalars)))
        return true
      }
      #expect(clusters == text.map(String.init))
    }
  }
}

@Suite("Truncated text")
struct TruncationTests {
  @Test(
    "fits and ends in an ellipsis where something is missing",
    arguments: [
      ("swelling", 8, "swelling"), ("swelling", 7, "swelli…"), ("swelling", 1, "…"),
      ("swelling", 0, ""), ("swelling", -1, ""), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
      ("", 0, ""),
    ])
  func fits(_ text: String, _ width: Int, _ expected: String) {
    #expect(truncated(text, to: width) == expected)
  }

  @Test("goes without the ellipsis where that is too long")
  func longEllipsis() {
    #expect(truncated("abcdef", to: 2, ellipsis: "...") == "ab")
  }

  @Test("is never wider than asked and cuts no character")
  func properties() {
    var dice = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let text = randomText(&dice, pieces: 10)
      for width in 0..<30 {
        let short = truncated(text, to: width)
        #expect(Width.of(short) <= width)
        #expect(short == text || width == 0 || short.hasSuffix("…"))
        #expect(short == text || text.hasPrefix(short.dropLast()))
      }
    }
  }
}
