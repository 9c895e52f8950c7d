import Forum
import Markup

/// The paragraph in which a text is cut, and whether the rest of it can change how it begins.
struct CutParagraph {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text is cut.
  private let end: Int
  private let start: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, cutAt end: Int) {
    self.bytes = bytes
    self.end = end
    var start = end
    while start > 0, !(start > 1 && bytes[start - 1] == 0x0A && bytes[start - 2] == 0x0A) {
      start -= 1
    }
    self.start = start
  }

  func canChange(_ format: TextFormat) -> Bool {
    switch format {
    case .plain: !isAtEmptyLine && canBecomeOther
    case .markdown: !isAtEmptyLine && hasOpenMarks && !isInFence
    case .html: isInTable
    }
  }

  private var isAtEmptyLine: Bool {
    end >= bytes.count || end > 0 && bytes[end] == 0x0A && bytes[end - 1] == 0x0A
  }

  /// Whether emphasis, code or a link may begin before the cut and end behind it.
  private var hasOpenMarks: Bool {
    var brackets = 0
    /// The runs of each sign that opens what it closes.
    var runs: [UInt8: Int] = [:]
    var last: UInt8 = 0
    for byte in bytes[start..<end] {
      switch byte {
      case 0x5B: brackets += 1
      case 0x5D: brackets -= 1
      case 0x2A, 0x5F, 0x60, 0x7E: if byte != last { runs[byte, default: 0] += 1 }
      default: break
      }
      last = byte
    }
    return brackets != 0 || runs.values.contains { !$0.isMultiple(of: 2) }
  }

  /// Whether a plain text may still turn out to be columns, a quotation, or not wrapped.
  private var canBecomeOther: Bool {
    guard bytes[start..<end].contains(0x0A) else { return false }
    let hasLooseSigns = hasLooseSigns
    let isNarrow = longestLine(in: start..<end) <= PlainParagraph.longestWrapped
    var rest = end
    var blanks = 0
    var lineStart = end
    while rest < bytes.count {
      let byte = bytes[rest]
      blanks = byte == 0x20 ? blanks + 1 : 0
      if byte == 0x09 || blanks == 3 { return true }
      if byte == 0x0A {
        if isNarrow, rest - lineStart > PlainParagraph.longestWrapped { return true }
        lineStart = rest + 1
        if lineStart < bytes.count, bytes[lineStart] == 0x0A { return false }
        if hasLooseSigns, lineStart < bytes.count, bytes[lineStart] == 0x3E { return true }
      }
      rest += 1
    }
    return isNarrow && rest - lineStart > PlainParagraph.longestWrapped
  }

  /// Whether a line begins with a sign of quotation that may be none.
  private var hasLooseSigns: Bool {
    (start..<max(start, end - 1)).contains { place in
      bytes[place] == 0x3E && (place == start || bytes[place - 1] == 0x0A)
        && ![0x20, 0x3E, 0x0A].contains(bytes[place + 1])
    }
  }

  /// Whether it is code, in which nothing is a mark.
  private var isInFence: Bool {
    var count = 0
    var place = 0
    while place + 3 <= end {
      let isFence = bytes[place..<place + 3].allSatisfy { $0 == 0x60 || $0 == 0x7E }
      if isFence, place == 0 || bytes[place - 1] == 0x0A { count += 1 }
      guard let next = bytes[place..<end].firstIndex(of: 0x0A) else { break }
      place = next + 1
    }
    return !count.isMultiple(of: 2)
  }

  /// In code points, of which there are no more than columns, as of bytes there are no fewer: what is
  /// read whole needlessly is still right.
  private func longestLine(in range: Range<Int>) -> Int {
    bytes[range].split(separator: 0x0A).map { $0.count { $0 & 0xC0 != 0x80 } }.max() ?? 0
  }

  /// Whether a table is open, which may have more columns than are known.
  private var isInTable: Bool {
    var place = end - 6
    while place >= 0 {
      if bytes[place] == 0x3C {
        if isTag("<table", at: place) { return true }
        if isTag("</tabl", at: place) { return false }
      }
      place -= 1
    }
    return false
  }

  private func isTag(_ tag: StaticString, at place: Int) -> Bool {
    (0..<tag.utf8CodeUnitCount).allSatisfy { bytes[place + $0] | 0x20 == tag.utf8Start[$0] | 0x20 }
  }
}
