/// Turns what the Markdown of forums has and GFM has not into what it means: lines that begin with
/// `>!`, and words between `>!` and `!<`, into a spoiler, formulas between dollars into what is read.
struct MarkdownDialect {
  private(set) var text: [UInt8] = []
  /// The sign and the length of the fence around the code that is open.
  private var fence: (sign: UInt8, length: Int)?
  private var isOpen = false
  private let formulas = TeXFinder(readsBrackets: false) { MarkdownDialect.escaped($0) }

  private static let start = Array("<blockquote class=\"spoiler\">\n\n".utf8)
  private static let end = Array("\n</blockquote>\n\n".utf8)
  private static let wordStart = Array("<span class=\"spoiler\">".utf8)
  private static let wordEnd = Array("</span>".utf8)

  /// Gives back a text that has none of it as it is.
  static func read(_ source: [UInt8]) -> [UInt8] {
    let hasSpoilers = zip(source, source.dropFirst()).contains { $0 == (0x3E, 0x21) }
    guard hasSpoilers || source.contains(0x24) else { return source }
    var dialect = MarkdownDialect()
    for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
      dialect.add(line)
    }
    dialect.close()
    return dialect.text
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    let content = line.drop { $0 == 0x20 }
    let isIndented = content.startIndex - line.startIndex > 3 || content.first == 0x09
    if fence == nil, !isIndented, content.starts(with: ">!".utf8), content.closedSpoiler == nil {
      if !isOpen { text += MarkdownDialect.start }
      isOpen = true
      append(content.dropFirst(2).drop { $0 == 0x20 })
      return
    }
    close()
    if isIndented { return text += line + [0x0A] }
    let isCode = fence != nil
    note(fence: content)
    if isCode { text += line + [0x0A] } else { append(line) }
  }

  /// Adds a line, with formulas that do not stand in code read.
  private mutating func append(_ line: ArraySlice<UInt8>) {
    let line = line.contains(0x60) ? line : MarkdownDialect.hidingWords(line)
    if line.contains(0x24), !line.contains(0x60) {
      text += formulas.read(String(decoding: line, as: UTF8.self)).utf8
    } else {
      text += line
    }
    text.append(0x0A)
  }

  /// Turns words between `>!` and `!<` into spoilers.
  private static func hidingWords(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    var text: [UInt8] = []
    while let words = rest.closedSpoiler {
      text += rest[..<words.lowerBound] + wordStart
      text += rest[words].dropFirst(2).dropLast(2) + wordEnd
      rest = rest[words.upperBound...]
    }
    return text.isEmpty ? line : text + rest
  }

  private mutating func note(fence line: ArraySlice<UInt8>) {
    guard let sign = line.first, sign == 0x60 || sign == 0x7E else { return }
    let length = line.prefix { $0 == sign }.count
    guard length >= 3 else { return }
    if let open = fence {
      if open.sign == sign, length >= open.length { fence = nil }
    } else {
      fence = (sign, length)
    }
  }

  private mutating func close() {
    if isOpen { text += MarkdownDialect.end }
    isOpen = false
  }

  /// Text in which there is no markup.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>|~&#!".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension ArraySlice<UInt8> {
  /// Words that are hidden within a line: `>!so!<`.
  fileprivate var closedSpoiler: Range<Int>? {
    guard let start = firstRange(of: ">!".utf8),
      let end = self[start.upperBound...].firstRange(of: "!<".utf8)
    else { return nil }
    return start.lowerBound..<end.upperBound
  }
}
