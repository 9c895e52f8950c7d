/// Text in which Markdown finds no markup, wherever in a line it stands.
struct MarkdownEscaping {
  /// Whether dollars could stand around a formula: one alone cannot.
  let hasFormulas: Bool

  init(_ texts: some Sequence<String>) {
    hasFormulas = texts.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "$") } } > 1
  }

  func escaped(_ text: String) -> String {
    let letters = Array(text)
    var escaped = ""
    for (place, letter) in letters.enumerated() {
      let before = place > 0 ? letters[place - 1] : " "
      let rest = letters[(place + 1)...]
      if needsEscape(letter, before: before, rest) { escaped += "\\" }
      escaped.append(letter)
    }
    return escaped
  }

  private func needsEscape(
    _ letter: Character, before: Character, _ rest: ArraySlice<Character>
  ) -> Bool {
    let next = rest.first
    switch letter {
    case "\\", "`", "*", "[", "]", "|", "~": return true
    // A name like snake_case has no markup in it.
    case "_": return !(before.isWordPart && next?.isWordPart == true)
    case "<": return next.map { $0.isLetter || "/!?".contains($0) } ?? true
    case ">": return before == "\n" || before == " "
    case "&":
      let name = rest.prefix(32).prefix { $0.isWordPart || $0 == "#" }
      return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    case "$": return hasFormulas
    // An image, where a link comes next.
    case "!": return next == nil || next == "["
    // An address that was no link is none after all.
    case ":": return rest.starts(with: "//") && before.isLetter
    case ".": return rest.first?.isWordPart == true && before.lowercased() == "w"
    default: return false
    }
  }

  /// Lines that begin nothing: no heading, item, rule, table or code.
  static func lineStarts(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = line.drop { $0 == " " || $0 == "\t" }
      guard let first = line.first else { return "" }
      if "#+-=:>".contains(first) { return "\\" + line }
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(digits.count)
      guard !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") else { return String(line) }
      return digits + "\\" + rest
    }.joined(separator: "\n")
  }

  /// A text in one line, as a heading or an item has it.
  static func line(_ text: String) -> String {
    let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return withoutClosing(lineStarts(MarkdownEscaping([text]).escaped(text)))
  }

  /// A heading's signs may stand behind it too, unless the last one is escaped.
  static func withoutClosing(_ line: String) -> String {
    line.hasSuffix("#") && !line.hasSuffix("\\#") ? line.dropLast() + "\\#" : line
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
