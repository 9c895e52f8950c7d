/// A line of a plain text, already clean.
struct PlainLine {
  /// The columns before the text.
  let indent: Int
  /// The text without blanks at either end.
  let text: Substring
  /// The columns up to the text's end.
  let width: Int
  /// Whether it is quoted for the lines around it, though no blank follows the sign (RFC 3676, 4.5).
  fileprivate(set) var isInQuotation: Bool?

  private static let tabStop = 8

  init(_ line: Substring, from column: Int = 0) {
    var column = column
    let text = line.utf8.drop {
      if $0 == 0x09 { column += PlainLine.tabStop - column % PlainLine.tabStop }
      if $0 == 0x20 { column += 1 }
      return $0 == 0x09 || $0 == 0x20
    }
    var end = text
    while let last = end.last, last == 0x20 || last == 0x09 { end.removeLast() }
    self.init(indent: column, text: Substring(end))
  }

  init(indent: Int, text: Substring) {
    self.indent = indent
    self.text = text
    width = indent + text.approximateWidth
  }

  var isBlank: Bool { text.isEmpty }

  /// The columns of the first word.
  var firstWordWidth: Int { Substring(text.utf8.prefix { $0 != 0x20 }).approximateWidth }

  /// What a quoted line quotes; nil where it quotes nothing.
  var quoted: PlainLine? {
    guard isInQuotation ?? isSurelyQuoted else { return nil }
    let rest = text.utf8.dropFirst()
    return PlainLine(Substring(rest.first == 0x20 ? rest.dropFirst() : rest))
  }

  fileprivate var hasQuoteSign: Bool { text.utf8.first == 0x3E }

  fileprivate var isSurelyQuoted: Bool {
    guard hasQuoteSign else { return false }
    let next = text.utf8.dropFirst().first
    return next == nil || next == 0x20 || next == 0x3E
  }

  /// Whether it is what somebody typed at Python's prompt.
  fileprivate var isPrompt: Bool { text.utf8.starts(with: ">>> ".utf8) }

  /// Whether a word follows the sign, not a number, as in ">5 mg", or a face.
  fileprivate var quotesWord: Bool {
    text.unicodeScalars.dropFirst().first?.properties.isAlphabetic ?? false
  }

  /// Whether it is drawn across the page, as `-----`.
  var isRule: Bool {
    guard let sign = text.utf8.first, "-_=*~".utf8.contains(sign) else { return false }
    return text.utf8.allSatisfy { $0 == sign || $0 == 0x20 }
      && text.utf8.prefix(6).filter { $0 == sign }.count >= 3
  }

  /// Whether its words stand in columns that joining lines would destroy.
  var isTabular: Bool {
    var blanks = 0
    for byte in text.utf8 {
      if byte == 0x09 { return true }
      blanks = byte == 0x20 ? blanks + 1 : 0
      if blanks == 3 { return true }
    }
    return text.utf8.first == 0x7C && text.utf8.last == 0x7C && text.utf8.count > 1
  }
}

extension ArraySlice<PlainLine> {
  /// With all lines of each quotation known as such: one sign is not a quotation, two lines are.
  var withQuotations: ArraySlice<PlainLine> {
    guard contains(where: \.hasQuoteSign) else { return self }
    var lines = self
    var start = startIndex
    while start < endIndex {
      guard self[start].hasQuoteSign else {
        start += 1
        continue
      }
      let run = self[start...].prefix(while: \.hasQuoteSign)
      let isQuotation =
        !run.allSatisfy(\.isPrompt)
        && (run.contains(where: \.isSurelyQuoted)
          || run.count > 1 && run.allSatisfy(\.quotesWord))
      for index in run.indices { lines[index].isInQuotation = isQuotation }
      start = run.endIndex
    }
    return lines
  }
}

extension Substring {
  /// Columns, near enough to see where an author broke lines.
  var approximateWidth: Int {
    utf8.withContiguousStorageIfAvailable(Substring.width) ?? Substring.width(Array(utf8))
  }

  private static func width(_ bytes: some Sequence<UInt8>) -> Int {
    var width = 0
    for byte in bytes {
      // A character beyond ASCII has one leading byte; those of three and four are mostly wide.
      switch byte {
      case 0x80..<0xC0: continue
      case 0xE3...0xED, 0xF0...: width += 2
      default: width += 1
      }
    }
    return width
  }
}
