import Drawing
import Markup

/// A paragraph's text and what its stretches look like, to be broken into lines.
struct FlowingText {
  /// A line of it, and how many bytes of the text come before.
  struct Line {
    var runs: [StyledRun]
    let offset: Int
    let isContinued: Bool
    /// The direction of the line that the author made, where any of it could run from right to left
    /// (UAX 9, P1: a newline ends a paragraph).
    let base: BaseDirection?
  }

  private struct Stretch {
    /// Where it ends, in bytes of the text.
    var end: Int
    let style: Style
    let link: Int?
    /// Whether it is the number after a link, which is not parted from it.
    let isLinkNumber: Bool
  }

  private let glyphs: Glyphs
  private var text = ""
  private var stretches: [Stretch] = []

  init(_ runs: [Run], _ base: Style, _ glyphs: Glyphs, linksBefore: Int = 0) {
    self.glyphs = glyphs
    let runs = glyphs.habits.strikes ? runs : runs.withStrikeSigns
    for (index, run) in runs.enumerated() {
      let link = run.link.map { $0 + linksBefore }
      append(run.text, base.dressed(run), link: link)
      if let link, index + 1 == runs.count || runs[index + 1].link != run.link {
        append("\u{A0}[\(link)]", Style(.link, on: base.surface), link: link, isLinkNumber: true)
      }
    }
  }

  private mutating func append(
    _ text: String, _ style: Style, link: Int?, isLinkNumber: Bool = false
  ) {
    let start = self.text.endIndex
    self.text += text
    if let first = text.utf8.first, first >= 0x80 { keepClusterWhole(at: start) }
    stretches.append(
      Stretch(end: self.text.utf8.count, style: style, link: link, isLinkNumber: isLinkNumber))
  }

  /// Has the last stretch take in what of the text after it joins its last character.
  private mutating func keepClusterWhole(at place: String.Index) {
    let scalars = text.unicodeScalars
    guard let last = stretches.indices.last, place > scalars.startIndex else { return }
    var end = place
    var previous = scalars[scalars.index(before: place)]
    while end < scalars.endIndex, scalars[end].joins(previous) {
      previous = scalars[end]
      end = scalars.index(after: end)
    }
    stretches[last].end = text.utf8.distance(from: text.startIndex, to: end)
  }

  /// How many bytes there are, the end of the paragraph among them.
  var length: Int { text.utf8.count + 1 }

  var isEmpty: Bool { text.isEmpty }

  /// How many lines the author made of it.
  var lineCount: Int { parts.count }

  /// The columns that the longest line takes where nothing is wrapped.
  var width: Int { parts.map { glyphs.width(text[$0]) }.max() ?? 0 }

  func lines(width: Int) -> [Line] {
    var lines: [Line] = []
    var stretch = 0
    for part in parts {
      let isWhole = part.lowerBound == text.startIndex && part.upperBound == text.endIndex
      let content = isWhole ? text : String(text[part])
      let start = text.utf8.distance(from: text.startIndex, to: part.lowerBound)
      let base = BaseDirection(ofParagraph: content)
      var ranges = glyphs.wrap(content, width: width)
      if ranges.isEmpty { ranges = [content.startIndex..<content.startIndex] }
      for (index, range) in ranges.enumerated() {
        let lower = start + content.utf8.distance(from: content.startIndex, to: range.lowerBound)
        let upper = start + content.utf8.distance(from: content.startIndex, to: range.upperBound)
        while stretch < stretches.count, stretches[stretch].end <= lower { stretch += 1 }
        lines.append(
          Line(
            runs: runs(lower..<upper, from: stretch), offset: lower, isContinued: index > 0,
            base: base))
      }
    }
    return lines
  }

  /// The lines that the author made.
  private var parts: [Range<String.Index>] {
    guard text.utf8.contains(0x0A) else { return [text.startIndex..<text.endIndex] }
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.startIndex..<$0.endIndex
    }
  }

  private func runs(_ range: Range<Int>, from first: Int) -> [StyledRun] {
    var runs: [StyledRun] = []
    var index = first
    var lower = range.lowerBound
    while lower < range.upperBound, index < stretches.count {
      let stretch = stretches[index]
      let upper = min(stretch.end, range.upperBound)
      index += 1
      guard upper > lower else { continue }
      var content = piece(lower..<upper)
      if stretch.isLinkNumber, content.utf8.first == 0xC2 { content = " " + content.dropFirst() }
      runs.append(StyledRun(content, stretch.style, link: stretch.link))
      lower = upper
    }
    return runs
  }

  private func piece(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.count)
    return String(text[lower..<upper])
  }
}

extension Unicode.Scalar {
  private static let joiner: Unicode.Scalar = "\u{200D}"

  /// Whether it is seen as one with the scalar before it.
  fileprivate func joins(_ previous: Unicode.Scalar) -> Bool {
    properties.isGraphemeExtend || self == .joiner || previous == .joiner
  }
}

extension Style {
  /// The look of a run in text of this look.
  fileprivate func dressed(_ run: Run) -> Style {
    var style = self
    if run.style.contains(.image) { style.role = .secondary }
    if run.style.contains(.code) { style.role = .code }
    if run.link != nil { style.role = .link }
    if run.style.contains(.strong) { style.emphasis.insert(.bold) }
    if run.style.contains(.emphasis) { style.emphasis.insert(.italic) }
    if run.style.contains(.strikethrough) { style.emphasis.insert(.strikethrough) }
    if !run.style.isDisjoint(with: [.underline, .highlight]) { style.emphasis.insert(.underline) }
    return style
  }
}
