import Foundation
import TestSupport
import Testing

@testable import Drawing

@Suite("Text from right to left")
struct DirectionTests {
  private func seen(_ text: String, base: BaseDirection = .ofFirstLetter) -> String {
    ParagraphDirection(text, base: base).seen(text.startIndex..<text.endIndex).map(\.text)
      .joined()
  }

  @Test("is seen reversed, but for its numbers, and with its brackets turned")
  func order() {
    #expect(seen("left to right, 10 mg (twice)") == "left to right, 10 mg (twice)")
    #expect(seen("שלום") == "םולש")
    #expect(seen("take שלום עולם now") == "take םלוע םולש now")
    #expect(seen("שלום (עולם) 10 מג!") == "!גמ 10 (םלוע) םולש")
    #expect(seen("אבג abc דהו") == "והד abc גבא")
    #expect(seen("e\u{301}אב\u{5B8}") == "e\u{301}ב\u{5B8}א")
  }

  @Test("has its letters joined")
  func joining() {
    #expect(seen("سلام") == "\u{FEE1}\u{FE8E}\u{FEE0}\u{FEB3}")
    #expect(seen("سَلام") == "\u{FEE1}\u{FE8E}\u{FEE0}\u{FEB3}\u{64E}")
  }

  @Test("begins at the right where its first letter does")
  func base() {
    #expect(ParagraphDirection("שלום world").isRightToLeft)
    #expect(!ParagraphDirection("world שלום").isRightToLeft)
    #expect(ParagraphDirection("world שלום", base: .rightToLeft).isRightToLeft)
    #expect(seen("abc.", base: .rightToLeft) == ".abc")
    #expect(seen("") == "")
  }

  @Test("keeps its direction over the lines of a paragraph, and says where each character is from")
  func lines() {
    let text = "שלום עולם, take 10 mg"
    let direction = ParagraphDirection(text)
    let lines = wrap(text, width: 11).map { direction.seen($0) }
    #expect(lines.map { $0.map(\.text).joined() } == [",םלוע םולש", "take 10 mg"])
    let bytes = Array(text.utf8)
    for character in lines.joined() where !character.isRightToLeft {
      #expect(Array(character.text.utf8) == Array(bytes[character.source]))
    }
  }

  @Test("takes the same room however it is shown")
  func width() {
    var dice = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let text = randomText(&dice, pieces: 12)
      let characters = ParagraphDirection(text).seen(text.startIndex..<text.endIndex)
      #expect(characters.reduce(0) { $0 + Width.of($1.text) } == Width.of(text))
      #expect(characters.map(\.source).allSatisfy { $0.upperBound <= text.utf8.count })
    }
  }

  @Test("is isolated from what stands beside it")
  func isolation() {
    #expect(isolated("left") == "left")
    #expect(isolated("é 日本") == "é 日本")
    #expect(isolated("שלום!") == "\u{2068}שלום!\u{2069}")
    #expect(isolated("10 שלום", base: .rightToLeft) == "\u{2067}10 שלום\u{2069}")
  }
}

@Suite("Unicode's cases of mixed directions")
struct BidiCharacterTests {
  /// Debian has it in its package unicode-data.
  private static let file = [
    SharedData.url("suites/unicode-15.0/BidiCharacterTest.txt"),
    URL(filePath: "/usr/share/unicode/BidiCharacterTest.txt"),
  ].first { FileManager.default.fileExists(atPath: $0.path) }

  @Test(
    "are resolved as they say, but for overrides beside others",
    .enabled(if: file != nil, Comment(rawValue: SharedData.missing)))
  func cases() throws {
    guard let file = Self.file else { return }
    var count = 0
    var differing: [Substring] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: ";").map { $0.split(separator: " ") }
      let scalars = fields[0].compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      let text = String(String.UnicodeScalarView(scalars))
      let bases: [Substring: BaseDirection] = ["0": .leftToRight, "1": .rightToLeft]
      let direction = ParagraphDirection(text, base: bases[fields[1][0]] ?? .ofFirstLetter)
      let characters = text.clusterBoundaries
      var place = 0
      var isRight = true
      for (index, (scalar, level)) in zip(scalars, fields[3]).enumerated() {
        if level != "x", characters.contains(index), direction.level(at: place) != UInt8(level) {
          isRight = false
        }
        place += UTF8.width(scalar)
      }
      count += 1
      if !isRight { differing.append(line) }
    }
    #expect(count == 91707)
    // ICU resolves otherwise where embeddings and overrides touch, and brackets in the 64th depth.
    #expect(differing.count == 22)
    for line in differing {
      let isDeep = line.matches(of: /0028/).count > 63
      #expect(isDeep || line.contains("202C"), "\(line)")
    }
  }
}
