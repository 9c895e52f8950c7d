/// Keeps Markdown within bounds that no author misses, so that reading it costs no more than its
/// length: the parser's cost grows with the nesting of quotes and lists times the lines, and with
/// the columns of a table times its rows, however short they are.
struct MarkdownBounds {
  /// So many quotes and lists may one line open.
  private static let depthLimit = 64
  /// So many blanks may stand before a line's text.
  private static let blankLimit = 256
  /// So many cells may a table's rows leave out for each that they have.
  private static let emptyCellLimit = 4
  private static let freeEmptyCells = 1024

  /// The text with what would exceed the bounds made plain.
  private(set) var text: [UInt8] = []

  private let source: [UInt8]
  /// What is left out, and whether a backslash takes its place.
  private var edits: [(range: Range<Int>, isEscape: Bool)] = []
  /// What the lines since the last empty one would be as one table.
  private var rows = 0
  private var bars = 0
  private var columns = 0
  private var headRules: [Int] = []

  init(_ source: [UInt8]) {
    self.source = source
    var start = 0
    while start < source.count {
      let end = source.firstOffset(of: 0x0A, from: start) ?? source.count
      read(start..<end)
      start = end + 1
    }
    endTable()
    text = edits.isEmpty ? source : edited()
  }

  private mutating func read(_ line: Range<Int>) {
    var place = line.lowerBound
    var depth = 0
    while true {
      let blanks = place
      while place < line.upperBound, source[place] == 0x20 || source[place] == 0x09 { place += 1 }
      if place - blanks > MarkdownBounds.blankLimit {
        cut(blanks + MarkdownBounds.blankLimit..<place)
      }
      guard let length = containerMark(at: place, in: line) else { break }
      depth += 1
      if depth > MarkdownBounds.depthLimit {
        escape(place + length - 1)
        break
      }
      place += length
    }
    readRow(place..<line.upperBound)
  }

  /// How long the mark is that opens a quote or an item at a place.
  private func containerMark(at place: Int, in line: Range<Int>) -> Int? {
    guard place < line.upperBound else { return nil }
    switch source[place] {
    case 0x3E: return 1
    case 0x2A, 0x2B, 0x2D: return endsMark(place + 1, in: line) ? 1 : nil
    case 0x30...0x39:
      var end = place
      while end < line.upperBound, 0x30...0x39 ~= source[end] { end += 1 }
      guard end - place <= 9, end < line.upperBound, source[end] == 0x2E || source[end] == 0x29
      else { return nil }
      return endsMark(end + 1, in: line) ? end + 1 - place : nil
    default: return nil
    }
  }

  private func endsMark(_ place: Int, in line: Range<Int>) -> Bool {
    place >= line.upperBound || source[place] == 0x20 || source[place] == 0x09
  }

  // MARK: Tables

  private mutating func readRow(_ line: Range<Int>) {
    guard !line.isEmpty else { return endTable() }
    rows += 1
    var barCount = 0
    var isHeadRule = true
    for byte in source[line] {
      switch byte {
      case 0x7C: barCount += 1
      case 0x2D, 0x3A, 0x20, 0x09, 0x0D: break
      default: isHeadRule = false
      }
    }
    bars += barCount
    guard isHeadRule, barCount > 1 else { return }
    headRules.append(line.lowerBound)
    columns = max(columns, barCount + 1)
  }

  private mutating func endTable() {
    let cells = columns.multipliedReportingOverflow(by: rows)
    let limit = MarkdownBounds.freeEmptyCells + MarkdownBounds.emptyCellLimit * (bars + rows)
    if cells.overflow || cells.partialValue > limit {
      for rule in headRules { escape(rule) }
    }
    rows = 0
    bars = 0
    columns = 0
    headRules.removeAll(keepingCapacity: true)
  }

  // MARK: Writing

  private mutating func escape(_ place: Int) { edits.append((place..<place, true)) }

  private mutating func cut(_ range: Range<Int>) { edits.append((range, false)) }

  private func edited() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + edits.count)
    var next = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += source[next..<edit.range.lowerBound]
      if edit.isEscape { result.append(0x5C) }
      next = edit.range.upperBound
    }
    return result + source[next...]
  }
}
