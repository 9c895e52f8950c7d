import Forum

/// Cuts what lies below one vote widget into an answer's text, its byline and the headline of the
/// next answer.
struct AnswerCutter {
  private var bylines: BylineFinder

  /// The longest headline: more is a text. Lines, and bytes.
  private static let mostHeadlineLines = 3
  private static let longestHeadline = 500

  init(_ known: KnownSpecialties) { bylines = BylineFinder(known) }

  struct Piece {
    var text: PageLines
    var byline: Byline?
    var headline: PageLines?
  }

  /// `isLast` where no other answer follows, so that there is no headline.
  mutating func cut(_ lines: PageLines, isLast: Bool) -> Piece {
    let lines = lines.trimmed
    guard !lines.isEmpty else { return Piece(text: lines) }
    let last = lines.end - 1
    if let byline = bylines.byline(in: lines, endingAt: last) {
      return Piece(text: lines[lines.start..<byline.start].trimmed, byline: byline)
    }
    guard !isLast else { return Piece(text: lines) }
    return cutAboveHeadline(lines)
  }

  private mutating func cutAboveHeadline(_ lines: PageLines) -> Piece {
    let last = lines.end - 1
    var start = lines.paragraphStart(of: last)
    // Right below a byline in the same paragraph, or with a paragraph of its own.
    for place in stride(from: last - 1, through: max(start, last - 3), by: -1) {
      guard let byline = bylines.byline(in: lines, endingAt: place) else { continue }
      return piece(lines, byline, headline: lines[(place + 1)..<lines.end])
    }
    if let above = start > lines.start ? lines.lastInk(upTo: start - 1) : nil,
      let byline = bylines.byline(in: lines, endingAt: above), isHeadline(lines[start..<lines.end])
    {
      return piece(lines, byline, headline: lines[start..<lines.end])
    }
    if lines.end - start > 1, !lines.isWrapped(from: start, to: last) { start = last }
    let headline = lines[start..<lines.end]
    guard start > lines.start, isHeadline(headline) else { return Piece(text: lines) }
    return Piece(text: lines[lines.start..<start].trimmed, headline: headline)
  }

  private func piece(_ lines: PageLines, _ byline: Byline, headline: PageLines) -> Piece {
    Piece(text: lines[lines.start..<byline.start].trimmed, byline: byline, headline: headline)
  }

  private func isHeadline(_ lines: PageLines) -> Bool {
    guard let first = lines.lines.first, let last = lines.lines.last else { return false }
    return lines.lines.count <= AnswerCutter.mostHeadlineLines
      && last.end - first.ink <= AnswerCutter.longestHeadline
  }

  /// Whether a byline is among lines.
  mutating func hasByline(_ lines: PageLines) -> Bool {
    lines.indices.contains {
      !lines[$0].isBlank && bylines.byline(in: lines, endingAt: $0) != nil
    }
  }

  /// The last byline that ends before a place, with lines behind it.
  mutating func lastByline(in lines: PageLines) -> Byline? {
    for place in lines.indices.dropLast().reversed() where !lines[place].isBlank {
      if let byline = bylines.byline(in: lines, endingAt: place) { return byline }
    }
    return nil
  }
}

extension PageLines {
  /// Whether a program broke the lines: the first word of each would not have fitted on the line
  /// before it.
  func isWrapped(from first: Int, to last: Int) -> Bool {
    let width = lines.lazy.map { $0.end - $0.start }.max() ?? 0
    guard width <= 140 else { return false }
    return (first..<last).allSatisfy { place in
      let next = lines[place + 1]
      let word = bytes[next.ink..<next.end].prefix { $0 != 0x20 }.count
      return lines[place].end - lines[place].start + 1 + word > width
    }
  }

  /// Broken lines as one.
  var joined: String { indices.filter { !lines[$0].isBlank }.map(text).joined(separator: " ") }
}
