/// Has the parser, which knows CommonMark 0.29, read by the rules of 0.31: where the two differ, marks
/// are put into the text, and taken out of the HTML.
///
/// The differences: long numeric references are none (2.5), `textarea` opens a block of HTML (4.6),
/// symbols beside `*` and `_` are punctuation (6.2), and comments have hyphens as they like (6.6).
struct MarkdownEdition {
  let text: [UInt8]
  private let isMarked: Bool

  init(_ source: [UInt8]) {
    let areas = HTMLAreas.marked(source)
    let marked = InlineEdition.marked(areas ?? source) ?? areas
    let isFree = marked == nil || !EditionMark.all.contains { source.firstRange(of: $0) != nil }
    text = isFree ? marked ?? source : source
    isMarked = isFree && marked != nil
  }

  /// The HTML as it would be without marks.
  func restored(_ html: UnsafeRawBufferPointer) -> [UInt8] {
    guard isMarked else { return Array(html) }
    return EditionMark.meanings.reduce(Array(html)) { $0.replacing($1.mark, with: $1.meaning) }
  }
}

/// Characters that no text has, or next to none: one that has them is read by the older rules.
enum EditionMark {
  // U+FDD0 and on are no characters (Unicode, 23.7).

  /// Parts what would mean something together.
  static let gap: [UInt8] = [0xEF, 0xB7, 0x90]
  /// Of a `pre` that is a `textarea`.
  static let area: [UInt8] = [0xEF, 0xB7, 0x91]
  /// One hyphen more between the two at the ends of a comment, or two.
  static let hyphen: [UInt8] = [0xEF, 0xB7, 0x92]
  static let hyphens: [UInt8] = [0xEF, 0xB7, 0x93]
  /// Punctuation by the older rules, too: an Old South Arabian sign.
  static let sign = Array("\u{10A7F}".utf8)

  /// Also as they stand in addresses.
  static let all = [gap, area, hyphen, hyphens, sign].flatMap { [$0, escaped($0)] }

  /// What stands for what in the HTML, the longer ones first.
  static let meanings: [(mark: [UInt8], meaning: [UInt8])] = longMeanings + all.map { ($0, []) }

  private static let longMeanings: [(mark: [UInt8], meaning: [UInt8])] = [
    ("pre ".utf8 + area, []),
    ("pre>".utf8 + area, Array("textarea>".utf8)),
    ("pre&gt;".utf8 + area, Array("textarea&gt;".utf8)),
    (hyphens + "--".utf8, []),
    (hyphen + "-".utf8, []),
  ]

  private static func escaped(_ mark: [UInt8]) -> [UInt8] {
    mark.flatMap { "%\(String($0, radix: 16, uppercase: true))".utf8 }
  }
}
