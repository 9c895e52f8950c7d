import Forum
import Testing

@testable import Markup

@Suite("The cleaner")
struct CleanerTests {
  @Test("Text without anything to clean comes back as it is")
  func clean() {
    for text in ["", "Botox, 5 mg", "Größe", "日本語", "नमस्ते", "שלום", "👩‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u{301}"] {
      #expect(Array(cleanLine(text).utf8) == Array(text.utf8))
      #expect(Array(cleanBody(text).utf8) == Array(text.utf8))
    }
  }

  @Test("Controls are shown as pictures, those beyond ASCII as replacement characters")
  func controls() {
    #expect(cleanLine("a\u{1B}[31mb\u{0}\u{7F}") == "a␛[31mb␀␡")
    #expect(cleanBody("\u{9B}31m\u{85}") == "\u{FFFD}31m\u{FFFD}")
    #expect(
      cleaned("\u{1B}\u{9B}\u{202E}x", .body).controls == CleanedControls(shown: 2, dropped: 1))
  }

  @Test("A title is a clean line with its simple formulas read")
  func title() {
    #expect(
      cleanTitle("Is $x^2$\u{1B} \u{202E}more than \\(\\alpha\\)?\n") == "Is x²␛ more than α? ")
    #expect(cleanTitle("from $5 to $10") == "from $5 to $10")
    let piled = cleanTitle("$\\hat{e" + String(repeating: "\u{301}", count: 20) + "}$")
    #expect(cleanLine(piled).utf8.elementsEqual(piled.utf8))
  }

  @Test("A line has no tabs and no line ends")
  func line() {
    #expect(cleanLine("a\tb\nc\r\nd\re\u{2028}f\u{2029}g") == "a b c d e f g")
  }

  @Test("A body keeps tabs, and every line end is a newline")
  func body() {
    #expect(cleanBody("a\tb\nc\r\nd\r\re\u{2028}f\u{2029}g") == "a\tb\nc\nd\n\ne\nf\ng")
  }

  @Test("Explicit bidirectional controls are dropped, marks of direction are kept")
  func bidirectional() {
    #expect(cleanLine("a\u{202E}b\u{202C}\u{2066}c\u{2069}\u{200F}d") == "abc\u{200F}d")
  }

  @Test("Noncharacters, annotations and hidden tags are dropped")
  func noncharacters() {
    #expect(cleanLine("a\u{FFFE}\u{2FFFE}\u{1FFFF}\u{FFF9}\u{E0041}\u{E0001}b") == "ab")
  }

  @Test("A pile of marks is cut")
  func marks() {
    let pile = "e" + String(repeating: "\u{301}", count: 100) + "x"
    #expect(cleanLine(pile).unicodeScalars.count == 2 + Cleaner.markLimit)
    let parted = "e" + String(repeating: "\u{301}\u{202A}", count: 100)
    #expect(cleanLine(parted).unicodeScalars.count == 1 + Cleaner.markLimit)
  }

  @Test("What is clean stays as it is, for every code point that means anything")
  func fixpoint() {
    let unassigned = 0x40000...0xDFFFF
    var failures: [UInt32] = []
    for value in 0...0x10FFFF {
      if unassigned.contains(value), value % 251 > 0, value & 0xFFFF < 0xFFFE { continue }
      guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else { continue }
      let text = "\r\(scalar)\n\(scalar)\u{301}🏴\(scalar)"
      let line = cleanLine(text)
      let body = cleanBody(text)
      let isFixed =
        cleanLine(line).utf8.elementsEqual(line.utf8)
        && cleanBody(body).utf8.elementsEqual(body.utf8)
      if !isFixed || !line.isSafe(isLine: true) || !body.isSafe(isLine: false) {
        failures.append(scalar.value)
      }
    }
    #expect(failures == [])
  }

  @Test("Every random text is clean after one pass")
  func random() {
    var random = Random(seed: 1)
    for _ in 0..<20_000 {
      let text = random.text(from: Random.hostile, upTo: 30)
      let line = cleanLine(text)
      let body = cleanBody(text)
      #expect(line.isSafe(isLine: true) && body.isSafe(isLine: false))
      #expect(cleanLine(line).utf8.elementsEqual(line.utf8))
      #expect(cleanBody(body).utf8.elementsEqual(body.utf8))
    }
  }

  @Test("A note says how many there were, and what became of them")
  func notes() {
    #expect(cleaned("clean", .body).controls.note == nil)
    #expect(cleaned("\u{1B}", .line).controls.note == "1 control character shown as picture")
    #expect(
      cleaned("\u{1B}\u{7}\u{9B}", .line).controls.note == "3 control characters shown as pictures")
    #expect(cleaned("\u{202E}\u{202C}", .line).controls.note == "2 control characters left out")
    #expect(
      cleaned("\u{7}\u{202E}", .line).controls.note
        == "2 control characters shown as pictures or left out")
  }

  @Test("A thread counts what is cleaned in its fields of one line and in its texts")
  func fields() {
    let answer = Answer(
      id: "a\u{1B}", headline: "h\u{1B}", text: "\u{1B}",
      doctor: Doctor(
        name: "d\u{1B}", credentials: "\u{1B}", specialties: [Specialty("s\u{1B}x")], city: "\u{1B}"
      ),
      comments: [Comment(text: "\u{1B}", author: Person(name: "c\u{1B}"))])
    let question = Question(
      id: "\u{1B}", title: "t\u{1B}", text: "\u{1B}", author: Person(name: "\u{202E}"),
      keywords: ["k\u{1B}", "\u{1B}"], answers: [answer])
    #expect(question.controls == CleanedControls(shown: 3 + 6 + 3, dropped: 1))
    #expect(Document("a\u{1B}\u{202E}", format: .html).cleanedCount == 2)
  }

  @Test("Of every text, as many are counted as its document has")
  func texts() {
    var random = Random(seed: 11)
    let pieces =
      Random.markup + Random.hostile + [
        "&#27;", "&#x1b;", "&#X9B", "&#8238;", "&#xfdd0;", "&#38;", "&#", "&#x", "&#0;",
        "&#x110000;", "&#0000008238;", "&#x00000001b;",
      ]
    for format in HostileTests.formats {
      for _ in 0..<3000 {
        let filler = String(repeating: "plain ", count: .random(in: 0...12, using: &random))
        let text = filler + random.text(from: pieces, upTo: 3)
        let controls = Question(id: "q", title: "", text: text, format: format).controls
        #expect(controls == Document(text, format: format).controls, "\(text)")
      }
    }
  }

  @Test("Every code point that is cleaned is looked for, wherever it stands")
  func everyCodePoint() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = String(repeating: "a", count: Int(value % 67)) + String(scalar) + "b"
      let count = cleaned(text, .body).controls.count
      if count > 0 {
        #expect(text.withUTF8 { $0.mayHoldControls }, "U+\(String(value, radix: 16))")
      }
    }
    for var text in [
      "Botox, 5 mg\n\tor “more” – \u{A0}d’accord", "日本語 नमस्ते שלום é", "a && b &amp; &#39;",
    ] {
      #expect(!text.withUTF8 { $0.mayHoldControls })
    }
  }

  @Test("Escaped bytes keep text and line feeds, and show everything else")
  func escaped() {
    func escaped(_ bytes: [UInt8]) -> String {
      String(decoding: EscapedBytes(bytes).text, as: UTF8.self)
    }
    #expect(escaped(Array("{\"a\": \"é 語 👩‍⚕️\\n\"}\n".utf8)) == "{\"a\": \"é 語 👩‍⚕️\\n\"}\n")
    #expect(escaped([0x1B, 0x5B, 0x09, 0x0D, 0x7F, 0x00]) == #"\x1B[\x09\x0D\x7F\x00"#)
    #expect(escaped([0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x82]) == #"a\xFF\xC3b\xE2\x82"#)
    #expect(escaped([0xED, 0xA0, 0x80, 0xC0, 0x80]) == #"\xED\xA0\x80\xC0\x80"#)
    #expect(
      escaped(Array("\u{9B}\u{202E}\u{2028}\u{FEFF}".utf8)) == #"\u{9B}\u{202E}\u{2028}\u{FEFF}"#)
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let text = String(decoding: EscapedBytes([first, second, first]).text, as: UTF8.self)
        #expect(text.allSatisfy { $0 == "\n" || $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
        #expect(text.isSafe(isLine: false) && !text.unicodeScalars.contains("\u{FFFD}"))
      }
    }
  }
}
