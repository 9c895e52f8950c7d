/// A list as programs write one into a cell: `["a", "b"]`, `['a', 'b']`, `{a,"b c"}`, `<a><b>`.
struct WrittenList {
  private(set) var words: [String] = []
  private var rest: Substring.UnicodeScalarView

  /// Nil where a cell is written in no such way.
  init?(_ cell: String) {
    rest = Substring(cell).unicodeScalars
    skipBlanks()
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    let ends: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "{": "}", "<": ">"]
    guard let first = rest.popFirst(), let end = ends[first], rest.popLast() == end else {
      return nil
    }
    if end == ">" {
      let tags = String(rest).split(separator: "><", omittingEmptySubsequences: false)
      guard !tags.contains(where: { $0.contains { "<>".contains($0) } }) else { return nil }
      words = tags.map(String.init)
      return
    }
    while true {
      skipBlanks()
      guard !rest.isEmpty else { return }
      guard let word = quotedWord() ?? bareWord() else { return nil }
      if !["null", "None"].contains(word) { words.append(word) }
      skipBlanks()
      guard let comma = rest.popFirst() else { return }
      guard comma == "," else { return nil }
    }
  }

  private mutating func skipBlanks() {
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
  }

  /// Nil, and nothing taken, where none stands here that ends.
  private mutating func quotedWord() -> String? {
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    var word = String.UnicodeScalarView()
    var after = rest.dropFirst()
    while let scalar = after.popFirst() {
      if scalar == quote {
        rest = after
        return String(word)
      }
      guard scalar == "\\", let escaped = after.popFirst() else {
        word.append(scalar)
        continue
      }
      word.append(WrittenList.scalar(escaped, &after))
    }
    return nil
  }

  /// What a backslash before a letter means.
  private static func scalar(
    _ escaped: Unicode.Scalar, _ after: inout Substring.UnicodeScalarView
  ) -> Unicode.Scalar {
    switch escaped {
    case "n", "r", "t": return " "
    case "u", "x":
      let count = escaped == "u" ? 4 : 2
      guard let value = number(&after, digits: count) else { return escaped }
      if let scalar = Unicode.Scalar(value) { return scalar }
      // Half of a character of UTF-16, and the other half.
      guard after.starts(with: "\\u".unicodeScalars) else { return "\u{FFFD}" }
      after = after.dropFirst(2)
      let other = number(&after, digits: 4) ?? 0
      return Unicode.Scalar(0x10000 &+ (value &- 0xD800) << 10 &+ (other &- 0xDC00)) ?? "\u{FFFD}"
    default: return escaped
    }
  }

  private static func number(
    _ scalars: inout Substring.UnicodeScalarView, digits: Int
  ) -> UInt32? {
    guard let value = UInt32(String(scalars.prefix(digits)), radix: 16) else { return nil }
    scalars = scalars.dropFirst(digits)
    return value
  }

  private mutating func bareWord() -> String? {
    let word = rest.prefix { !",[]{}\"".unicodeScalars.contains($0) }
    rest = rest.dropFirst(word.count)
    return word.isEmpty ? nil : String(word)
  }
}
