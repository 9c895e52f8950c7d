import TestSupport
import Testing

@testable import Drawing

@Suite("A wrapped paragraph")
struct WrappingTests {
  private func lines(_ text: String, _ width: Int, first: Int? = nil) -> [String] {
    wrap(text, width: width, first: first).map { String(text[$0]) }
  }

  @Test("breaks at spaces and drops them there")
  func spaces() {
    #expect(
      lines("The muscles weaken, so it can last.", 12) == [
        "The muscles", "weaken, so", "it can last.",
      ])
    #expect(lines("one   two ", 4) == ["one", "two"])
    #expect(lines("one two", 7) == ["one two"])
  }

  @Test("has one empty line where there is no text")
  func empty() {
    #expect(lines("", 10) == [""])
    #expect(lines("   ", 10) == [""])
  }

  @Test("has a first line of its own length")
  func firstLine() {
    #expect(lines("one two three", 9, first: 4) == ["one", "two three"])
    #expect(lines("seven more", 9, first: 4) == ["", "seven", "more"])
    #expect(lines("one two three", 3, first: 9) == ["one two", "thr", "ee"])
  }

  @Test("breaks after hyphens and dashes inside words, not before numbers")
  func hyphens() {
    #expect(lines("a well-known effect", 7) == ["a well-", "known", "effect"])
    #expect(lines("take 10-20 units", 8) == ["take", "10-20", "units"])
    #expect(lines("see --flag or -x", 6) == ["see", "--flag", "or -x"])
    #expect(lines("it works—slowly", 9) == ["it works—", "slowly"])
  }

  @Test("breaks between ideographs")
  func ideographs() {
    #expect(lines("日本語の文章です", 6) == ["日本語", "の文章", "です"])
    #expect(lines("Botox注射", 8) == ["Botox注", "射"])
  }

  @Test("begins no line with closing punctuation, small kana or a long vowel")
  func closing() {
    #expect(lines("日本語。文章", 6) == ["日本", "語。文", "章"])
    #expect(lines("ウイルスー", 8) == ["ウイル", "スー"])
    #expect(lines("あいうっと", 6) == ["あい", "うっと"])
  }

  @Test("ends no line with opening punctuation")
  func opening() {
    #expect(lines("日本「語」", 6) == ["日本", "「語」"])
    #expect(lines("日本“語”", 5) == ["日本", "“語”"])
  }

  @Test("holds together what a no-break space joins")
  func glue() {
    #expect(lines("take 5\u{A0}mg now", 7) == ["take", "5\u{A0}mg", "now"])
    #expect(lines("日\u{2060}本語", 4) == ["日\u{2060}本", "語"])
  }

  @Test("begins no line with a sign that French sets off by a space")
  func french() {
    #expect(lines("est-ce vrai ?", 11) == ["est-ce", "vrai ?"])
  }

  @Test("breaks inside a word only where that is longer than a line")
  func longWords() {
    #expect(lines("an otorhinolaryngologist", 10) == ["an", "otorhinola", "ryngologis", "t"])
    #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(lines("👩‍⚕️👩‍⚕️", 3) == ["👩‍⚕️", "👩‍⚕️"])
  }

  @Test("breaks an address after a slash where it is longer than a line")
  func addresses() {
    #expect(
      lines("see https://example.org/a/b", 22) == ["see", "https://example.org/a/", "b"])
    #expect(lines("see https://example.org/a/b", 23) == ["see", "https://example.org/a/b"])
    #expect(lines("5 mg/dl or so", 6) == ["5", "mg/dl", "or so"])
    #expect(lines("a/bcdefghijkl", 6) == ["a/bcde", "fghijk", "l"])
  }

  @Test("breaks at a soft hyphen only a word that is longer than a line")
  func softHyphens() {
    #expect(lines("ein Gesund\u{AD}heits\u{AD}amt", 14) == ["ein", "Gesund\u{AD}heits\u{AD}amt"])
    #expect(lines("Gesund\u{AD}heits\u{AD}amt", 12) == ["Gesund\u{AD}heits\u{AD}", "amt"])
  }

  @Test("keeps a hyphen with the word that it begins, and a range of numbers whole")
  func boundHyphens() {
    #expect(lines("the suffix -itis", 12) == ["the suffix", "-itis"])
    #expect(lines("take 10–20 mg", 8) == ["take", "10–20 mg"])
    #expect(lines("at 36.5–37.5 °C", 9) == ["at", "36.5–37.5", "°C"])
  }

  @Test("keeps quotation marks with what they quote")
  func quotations() {
    #expect(lines("il dit « oui »", 9) == ["il dit", "« oui »"])
    #expect(lines("他说“你好”然后走了", 7) == ["他说“你", "好”然后", "走了"])
    #expect(lines("很“好”很", 4) == ["很", "“好”", "很"])
    #expect(lines("er sagt „ja“ dazu", 9) == ["er sagt", "„ja“ dazu"])
  }

  @Test("breaks Thai, Lao, Khmer and Burmese between words")
  func dictionary() {
    #expect(lines("ปวดหัวมากหลังผ่าตัด", 9) == ["ปวดหัวมาก", "หลังผ่าตัด"])
    #expect(lines("ปวดหัวมากหลังผ่าตัด", 7) == ["ปวดหัว", "มากหลัง", "ผ่าตัด"])
    #expect(lines("ខ្ញុំឈឺក្បាល", 6).count > 1)
  }

  @Test("ends a line where the text does")
  func newlines() {
    #expect(lines("one\ntwo three\r\n\nfour", 9) == ["one", "two three", "", "four"])
    #expect(lines("one \u{2028} two", 9) == ["one", " two"])
  }

  @Test("takes a tab for a blank")
  func tabs() {
    #expect(lines("one\ttwo\t\tthree", 7) == ["one\ttwo", "three"])
  }

  @Test("takes signs for wide where the terminal does")
  func ambiguous() {
    let wide = wrap("αβγδ", width: 4, .wide)
    #expect(wide.count == 2)
    #expect(lines("αβγδ", 4) == ["αβγδ"])
  }

  @Test("keeps its indent where that leaves room")
  func indent() {
    #expect(lines("  one two", 6) == ["  one", "two"])
    #expect(lines("    one", 4) == ["one"])
  }

  @Test("bears any width")
  func anyWidth() {
    for width in [Int.min, -1, 0, 1, Int.max] {
      for first in [Int.min, -1, 0, 1, Int.max] {
        #expect(
          lines("a b", width, first: first).filter { !$0.isEmpty }.joined(separator: " ") == "a b")
      }
    }
    #expect(lines("日本", 1) == ["日", "本"])
  }

  @Test(
    "takes no longer for a word without end",
    arguments: [
      "x", "-", "/", "é", "日", "e\u{301}", "\u{301}", "ท", "$(\u{301}", "\u{202E}", "\u{AD}",
    ])
  func endless(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    let lines = wrap(text, width: 40)
    #expect(lines.last?.upperBound == text.endIndex)
  }

  @Test("is no wider than asked, cuts no character and loses nothing but blanks")
  func properties() {
    var dice = SeededGenerator(seed: 6)
    for _ in 0..<1500 {
      let text = randomText(&dice, pieces: 25)
      let width = Int.random(in: 2..<40, using: &dice)
      let first = Int.random(in: 0...width, using: &dice)
      let ranges = wrap(text, width: width, first: first)
      let boundaries = Set(text.indices).union([text.endIndex])
      var place = text.startIndex
      for (row, range) in ranges.enumerated() {
        let line = text[range]
        // A syllable of several letters can be wider than the line.
        #expect(Width.of(line) <= (row == 0 ? first : width) || line.count == 1)
        #expect(boundaries.contains(range.lowerBound) && boundaries.contains(range.upperBound))
        #expect(text[place..<range.lowerBound].isBlank)
        #expect(line.last?.isDroppedAtLineEnd != true)
        place = range.upperBound
      }
      #expect(text[place...].isBlank)
    }
  }

  @Test("fills each line as far as it goes")
  func greedy() {
    var dice = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let words = (0..<20).map { _ in
        String(repeating: "x", count: .random(in: 1..<8, using: &dice))
      }
      let text = words.joined(separator: " ")
      let lines = lines(text, 12)
      #expect(lines.joined(separator: " ") == text)
      for (line, next) in zip(lines, lines.dropFirst()) {
        let word = next.prefix { $0 != " " }
        #expect(line.count + 1 + word.count > 12)
      }
    }
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isDroppedAtLineEnd) }
}

extension Character {
  fileprivate var isDroppedAtLineEnd: Bool {
    switch self {
    case " ", "\t", "\u{200B}", "\r\n", "\n", "\u{2028}": true
    default: false
    }
  }
}
