/// Lines without an empty one between them.
package struct PlainParagraph {
  /// A line shorter than this was broken by its author, not by a program.
  static let shortLine = 60
  /// Lines of more columns are not wrapped at all: every break is the author's.
  package static let longestWrapped = 100

  let lines: ArraySlice<PlainLine>

  /// The paragraph at the start of lines: up to an empty line, a quotation or a list.
  init(_ all: ArraySlice<PlainLine>) {
    var end = all.startIndex + 1
    while end < all.endIndex, !all[end].isBlank, !PlainParagraph.ends(at: end, of: all) { end += 1 }
    lines = all[..<end]
  }

  private static func ends(at index: Int, of all: ArraySlice<PlainLine>) -> Bool {
    let line = all[index]
    if line.quoted != nil { return true }
    guard let (marker, _) = PlainMarker.split(line), marker.isFirst else { return false }
    let before = all[index - 1]
    return before.width < shortLine || before.text.utf8.last == 0x3A
  }

  func write(to builder: inout DocumentBuilder) {
    if let line = lines.first, lines.count == 1, line.isRule {
      builder.addRule()
    } else if lines.count >= 2, lines.count(where: \.isTabular) >= 2 {
      builder.addCode(code)
    } else {
      writeText(to: &builder)
    }
  }

  private var code: String {
    let margin = lines.map(\.indent).min() ?? 0
    return lines.map { String(repeating: " ", count: $0.indent - margin) + $0.text }
      .joined(separator: "\n")
  }

  /// The columns that a program filled; none where every break is the author's: one long line among
  /// short ones, which had room for more, was not broken by a program. A greeting is none of them.
  private var widest: Int {
    let widest = lines.map(\.width).max() ?? 0
    let longCount = lines.dropLast().count { $0.width >= PlainParagraph.shortLine }
    let hasOwnBreak = zip(lines, lines.dropFirst()).contains { line, next in
      line.width < PlainParagraph.shortLine && line.width + 1 + next.firstWordWidth <= widest
        && line.text.utf8.last.map(",:;.!?".utf8.contains) == false
    }
    return longCount == 1 && hasOwnBreak ? .max : widest
  }

  private func writeText(to builder: inout DocumentBuilder) {
    builder.endParagraph()
    let widest = self.widest
    var previous: PlainLine?
    for line in lines {
      if let previous {
        if previous.wasWrapped(before: line, widest: widest) {
          if previous.needsBlank(before: line) { builder.append(" ") }
        } else {
          builder.breakLine()
        }
      }
      builder.append(String(line.text))
      previous = line
    }
    builder.endParagraph()
  }
}

extension PlainLine {
  /// Whether a program broke the text after this line, for want of room.
  fileprivate func wasWrapped(before next: PlainLine, widest: Int) -> Bool {
    guard widest <= PlainParagraph.longestWrapped, !isRule, !next.isRule else { return false }
    if width >= PlainParagraph.shortLine { return true }
    let isNear = widest >= PlainParagraph.shortLine && width >= PlainParagraph.shortLine / 2
    return isNear && width + 1 + next.firstWordWidth > widest
  }

  /// Whether the words at the break are parted by a blank: not after a hyphen in a word, and not
  /// between ideographs.
  fileprivate func needsBlank(before next: PlainLine) -> Bool {
    guard let last = text.unicodeScalars.last, let first = next.text.unicodeScalars.first
    else { return false }
    if last.isIdeographic && first.isIdeographic { return false }
    guard last == "-" else { return true }
    return text.unicodeScalars.dropLast().last?.properties.isAlphabetic != true
  }
}

extension Unicode.Scalar {
  fileprivate var isIdeographic: Bool {
    value >= 0x3000 && value < 0xA000 || value >= 0xFF00 && value < 0xFFEF
      || value >= 0x20000 && value < 0x40000
  }
}
