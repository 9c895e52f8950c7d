/// What an author of a plain text set before the item of a list.
struct PlainMarker: Equatable {
  let marker: ListMarker
  /// The columns up to the marker, and up to the item's text.
  let indent: Int
  let contentIndent: Int
  /// The sign after a number, or the bullet.
  private let sign: UInt32

  /// A longer number is a year or a measure, not a count of items.
  private static let digitLimit = 3

  /// The marker of a line, and the line after it; nil where it has none.
  static func split(_ line: PlainLine) -> (PlainMarker, PlainLine)? {
    bullet(line) ?? number(line)
  }

  /// Whether an item with this marker goes on in the list of another.
  func follows(_ other: PlainMarker, after count: Int) -> Bool {
    guard sign == other.sign, abs(indent - other.indent) <= 1 else { return false }
    guard case .number(let numbers) = other.marker, case .number(let own) = marker
    else { return true }
    return own.start == numbers[count]
  }

  /// Whether it can begin a list within a paragraph.
  var isFirst: Bool {
    if case .number(let numbers) = marker { return numbers.start == 1 }
    return true
  }

  private static func bullet(_ line: PlainLine) -> (PlainMarker, PlainLine)? {
    guard let sign = line.text.unicodeScalars.first, "-*•‣◦▪●·–".unicodeScalars.contains(sign)
    else { return nil }
    let rest = line.text.unicodeScalars.dropFirst()
    guard let blank = rest.first, blank == " " || blank == "\t" || sign == "•" && blank != "\n",
      !line.isRule
    else { return nil }
    return make(line, .bullet, sign: sign.value, length: 1, rest: Substring(rest))
  }

  private static func number(_ line: PlainLine) -> (PlainMarker, PlainLine)? {
    let digits = line.text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard 1...digitLimit ~= digits.count, let start = Int(Substring(digits)) else { return nil }
    let rest = line.text.utf8.dropFirst(digits.count)
    guard let sign = rest.first, sign == 0x2E || sign == 0x29,
      let blank = rest.dropFirst().first, blank == 0x20 || blank == 0x09
    else { return nil }
    let marker = ListMarker.number(ItemNumbers(start: start, suffix: sign == 0x2E ? "." : ")"))
    return make(
      line, marker, sign: UInt32(sign), length: digits.count + 1, rest: Substring(rest.dropFirst()))
  }

  private static func make(
    _ line: PlainLine, _ marker: ListMarker, sign: UInt32, length: Int, rest: Substring
  ) -> (PlainMarker, PlainLine) {
    let content = PlainLine(rest, from: line.indent + length)
    let marker = PlainMarker(
      marker: marker, indent: line.indent, contentIndent: content.indent, sign: sign)
    return (marker, content)
  }

  private init(marker: ListMarker, indent: Int, contentIndent: Int, sign: UInt32) {
    self.marker = marker
    self.indent = indent
    self.contentIndent = contentIndent
    self.sign = sign
  }
}
