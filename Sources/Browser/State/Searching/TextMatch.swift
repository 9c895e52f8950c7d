import Archive
import Drawing

/// Something searched for, where it is on a page; it can go on in the next line.
struct TextMatch: Equatable, Sendable {
  struct Part: Equatable, Sendable {
    let line: Int
    /// Of the pane.
    let columns: Range<Int>
  }

  let parts: [Part]

  var line: Int { parts.first?.line ?? 0 }

  /// Every match in the lines, in their order.
  static func all(
    of query: SearchQuery, in lines: [PageLine], glyphs: Glyphs
  ) -> [TextMatch] {
    var matches: [TextMatch] = []
    var first = 0
    while first < lines.count {
      guard lines[first].flow != .none else {
        first += 1
        continue
      }
      var end = first + 1
      while end < lines.count, lines[end].flow == .continues { end += 1 }
      matches += of(query, in: lines, first..<end, glyphs)
      first = end
    }
    return matches
  }

  /// The matches in lines that are one text, broken.
  private static func of(
    _ query: SearchQuery, in lines: [PageLine], _ range: Range<Int>, _ glyphs: Glyphs
  ) -> [TextMatch] {
    var joined = ""
    var starts: [Int] = []
    for line in range {
      let text = lines[line].text
      if needsSpace(between: joined, and: text) { joined += " " }
      starts.append(joined.utf8.count)
      joined += text
    }
    return query.ranges(in: joined).compactMap { found in
      let lower = joined.utf8.distance(from: joined.startIndex, to: found.lowerBound)
      let upper = joined.utf8.distance(from: joined.startIndex, to: found.upperBound)
      var parts: [Part] = []
      for (offset, start) in starts.enumerated() {
        let line = lines[range.lowerBound + offset]
        let text = line.text
        let from = max(0, lower - start)
        let to = min(text.utf8.count, upper - start)
        guard from < to else { continue }
        let x = line.spans.first?.x ?? 0
        let left = x + glyphs.width(String(text.utf8Prefix(from)))
        let right = x + glyphs.width(String(text.utf8Prefix(to)))
        parts.append(Part(line: range.lowerBound + offset, columns: left..<right))
      }
      return parts.isEmpty ? nil : TextMatch(parts: parts)
    }
  }

  /// Lines are broken at spaces that are no longer there, but ideographs without any.
  private static func needsSpace(between before: String, and after: String) -> Bool {
    guard let last = before.unicodeScalars.last, let first = after.unicodeScalars.first else {
      return false
    }
    return !(last.value >= 0x2E80 && first.value >= 0x2E80) && last != " " && last != "-"
  }
}

extension String {
  /// The characters that begin within the first `count` bytes.
  fileprivate func utf8Prefix(_ count: Int) -> Substring {
    let end = utf8.index(startIndex, offsetBy: count, limitedBy: endIndex) ?? endIndex
    return self[..<end]
  }
}
