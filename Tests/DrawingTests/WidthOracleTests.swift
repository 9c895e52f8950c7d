import CUnicode
import Foundation
import TestSupport
import Testing

@testable import Drawing

@Suite(
  "The widths of wcwidth",
  .enabled(if: SharedData.has("suites/width-oracle"), Comment(rawValue: SharedData.missing)))
struct WidthOracleTests {
  private func rows(_ file: String) throws -> [[Substring]] {
    try String(contentsOf: SharedData.url("suites/width-oracle/\(file)"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
  }

  private func text(_ field: Substring) -> String {
    String(
      String.UnicodeScalarView(
        field.split(separator: " ").compactMap {
          UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
        }))
  }

  @Test("are those of every code point of Unicode 15")
  func codePoints() throws {
    var differing: [UInt32] = []
    for row in try rows("codepoints.tsv") {
      let bounds = row.prefix(2).compactMap { UInt32($0, radix: 16) }
      for value in bounds[0]...bounds[1] where isDrawn(value) {
        if Int(row[2]) != Int(code_point(value).width) { differing.append(value) }
      }
    }
    // The soft hyphen, which is never drawn.
    #expect(differing == [0xAD])
  }

  /// Whether a cell can hold it: controls and what Unicode 15 does not have show as U+FFFD.
  private func isDrawn(_ value: UInt32) -> Bool {
    guard let age = Unicode.Scalar(value)?.properties.age else { return false }
    return age.major <= 15 && code_point(value).kind != .forbidden
  }

  @Test("are those of emoji, but for signs with a colour, which are as wide as other emoji")
  func emoji() throws {
    let rows = try rows("emoji-sequences.tsv")
    #expect(rows.count == 5042)
    let differing = rows.filter { Width.of(text($0[0])) != Int($0[2]) }
    // Terminals that colour them draw them as pictures, which are two columns wide; in one column
    // the next character would cut them.
    #expect(differing.count == 45)
    for row in differing {
      let scalars = Array(text(row[0]).unicodeScalars)
      #expect(scalars.count == 2 && scalars[1].properties.isEmojiModifier, "\(row)")
    }
    #expect(differing.count * 100 <= rows.count)
  }

  @Test("are those of characters, but for what is shown where a letter is missing")
  func clusters() throws {
    for row in try rows("grapheme-clusters.tsv") {
      let text = text(row[0])
      let points = text.unicodeScalars.map { code_point($0.value) }
      guard let first = points.first, first.kind != .forbidden else { continue }
      switch (first.kind, first.width) {
      case (.mark, _), (.spacingMark, _), (.format, _):
        // A mark without a letter is shown on a dotted circle, or by itself.
        #expect(row[1] == "0" && (Width.of(text) > 0) == points.contains { $0.kind != .format })
      case (_, 2) where points.contains { $0.kind == .spacingMark }:
        // No script has a sign that takes room behind a wide letter.
        #expect(Width.of(text) == 3 && row[1] == "2")
      default:
        #expect(
          Width.of(text) == Int(row[1]) || points.contains { $0.kind == .forbidden }, "\(row)")
      }
    }
  }
}
