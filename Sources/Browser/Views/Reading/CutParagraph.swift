import Forum

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
    case .markdown: !isAtEmptyLine && hasOpenMarks
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
    let isNarrow = longestLine(in: start..<end) <= CutParagraph.longestWrapped
    var rest = end
    var blanks = 0
    var lineStart = end
    while rest < bytes.count {
      let byte = bytes[rest]
      blanks = byte == 0x20 ? blanks + 1 : 0
      if byte == 0x09 || blanks == 3 { return true }
      if byte == 0x0A {
        if isNarrow, rest - lineStart > CutParagraph.longestWrapped { return true }
        lineStart = rest + 1
        if lineStart < bytes.count, bytes[lineStart] == 0x0A { return false }
        if lineStart < bytes.count, bytes[lineStart] == 0x3E { return true }
      }
      rest += 1
    }
    return isNarrow && rest - lineStart > CutParagraph.longestWrapped
  }

  /// Bytes of a line that programs have wrapped.
  private static let longestWrapped = 100

  private func longestLine(in range: Range<Int>) -> Int {
    bytes[range].split(separator: 0x0A).map(\.count).max() ?? 0
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
