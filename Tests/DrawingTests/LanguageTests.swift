import CUnicode
import Foundation
import TestSupport
import Testing

@testable import Drawing

@Suite(
  "Wrapped texts of twelve languages",
  .enabled(if: SharedData.has("suites/xquad"), Comment(rawValue: SharedData.missing)))
struct LanguageTests {
  private struct Corpus: Decodable {
    struct Article: Decodable {
      let paragraphs: [Paragraph]
    }

    struct Paragraph: Decodable {
      let context: String
    }

    let data: [Article]
  }

  @Test(
    "fit, lose nothing and end where they can",
    arguments: ["ar", "de", "el", "en", "es", "hi", "ro", "ru", "th", "tr", "vi", "zh"])
  func properties(_ language: String) throws {
    let file = try Data(contentsOf: SharedData.url("suites/xquad/xquad.\(language).json"))
    let corpus = try JSONDecoder().decode(Corpus.self, from: file)
    let paragraphs = corpus.data.compactMap { $0.paragraphs.first?.context }
    #expect(paragraphs.count == 48)
    for (text, width) in zip(paragraphs, [11, 20, 40, 80] + (12...55)) {
      check(text, width: width)
    }
  }

  private func check(_ text: String, width: Int) {
    let characters = Set(text.indices)
    let chances = text.lineEnds.filter { characters.contains($0) }
    var whole = ""
    var place = text.startIndex
    for line in wrap(text, width: width) {
      #expect(Width.of(text[line]) <= width)
      #expect(line.isEmpty || characters.contains(line.lowerBound))
      #expect(line.isEmpty || text[line].last != " ")
      let gap = text[place..<line.lowerBound]
      #expect(gap.allSatisfy { $0 == " " || $0 == "\u{200B}" || $0.isNewline || $0 == "\u{3000}" })
      if place > text.startIndex {
        let before = chances.last { $0 <= line.lowerBound } ?? text.startIndex
        let after = chances.first { $0 > line.lowerBound } ?? text.endIndex
        let word = text[before..<after]
        #expect(before == line.lowerBound || Width.of(word) > width || word.needsDictionary)
      }
      whole += gap + text[line]
      place = line.upperBound
    }
    #expect(whole + text[place...] == text)
  }
}

extension String {
  /// The places where a line can end, as the rules have them.
  fileprivate var lineEnds: [Index] {
    var ends: [Index] = []
    var breaker = LineBreaker()
    var text = self
    text.withUTF8 { bytes in
      var scalars = Scalars(bytes, in: 0..<bytes.count)
      var place = 0
      while let scalar = scalars.next() {
        if breaker.add(code_point(scalar.value), before: scalars) != .none {
          ends.append(self[...].index(utf8Offset: place))
        }
        place = scalars.offset
      }
    }
    return ends
  }
}

extension Substring {
  fileprivate var needsDictionary: Bool {
    unicodeScalars.contains { code_point($0.value).line == .complexContext }
  }
}
