/// Lines of one text that follow each other, and what can be asked of them.
struct PageLines {
  let bytes: UnsafeBufferPointer<UInt8>
  /// From 1, of the first line.
  let firstNumber: Int
  var lines: ArraySlice<PageLine>

  /// The same without the blank lines at its ends.
  var trimmed: PageLines {
    var lines = lines
    while lines.first?.isBlank == true { lines.removeFirst() }
    while lines.last?.isBlank == true { lines.removeLast() }
    return with(lines)
  }

  var isEmpty: Bool { lines.isEmpty }
  var indices: Range<Int> { lines.indices }
  var start: Int { lines.startIndex }
  var end: Int { lines.endIndex }

  subscript(place: Int) -> PageLine { lines[place] }

  subscript(range: Range<Int>) -> PageLines { with(lines[range]) }

  private func with(_ lines: ArraySlice<PageLine>) -> PageLines {
    PageLines(bytes: bytes, firstNumber: firstNumber, lines: lines)
  }

  /// The number of a line in its file, from 1.
  func number(of place: Int) -> Int { firstNumber + place }

  /// A line as it stands, without the white space around it.
  func text(_ place: Int) -> String {
    let line = lines[place]
    return String(decoding: bytes[line.ink..<line.end], as: UTF8.self)
  }

  /// A line's words with single blanks between them, and without the number that a browser puts
  /// before a link.
  func words(_ place: Int) -> String {
    let words = text(place).split { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
      .joined(separator: " ")
    guard words.hasPrefix("["), let close = words.firstIndex(of: "]"),
      case let inside = words[words.index(after: words.startIndex)..<close], !inside.isEmpty,
      inside.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return words }
    return String(words[words.index(after: close)...])
  }

  /// All lines as they stand, without what they are all indented by and the white space at their
  /// ends.
  var text: String {
    let lines = trimmed.lines
    let indent = lines.lazy.filter { !$0.isBlank }.map { bytes.indent(of: $0) }.min() ?? 0
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.end - $1.start + 1 })
    for line in lines {
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      if !line.isBlank { text += bytes[(line.start + indent)..<line.end] }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Where the paragraph begins that a line belongs to.
  func paragraphStart(of place: Int) -> Int {
    var first = place
    while first > start, !lines[first - 1].isBlank { first -= 1 }
    return first
  }

  /// The last line at or before a place that is not blank.
  func lastInk(upTo place: Int) -> Int? {
    lines[start...min(place, end - 1)].lastIndex { !$0.isBlank }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many blanks and tabs a line begins with.
  fileprivate func indent(of line: PageLine) -> Int {
    self[line.start..<line.ink].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }
}
