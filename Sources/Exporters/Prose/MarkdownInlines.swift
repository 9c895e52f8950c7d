import Markup

/// Runs of styled text as Markdown writes them.
struct MarkdownInlines {
  private let addresses: [Int: String]
  private let isInTable: Bool
  private let escaping: MarkdownEscaping
  private var output = ""
  /// Whether a delimiter is the last that was written: another of its kind would join it.
  private var endsWithDelimiter = false

  /// The text of the runs, a break at the end of each line but the last.
  static func text(_ runs: [Run], links: [Link], isInTable: Bool = false) -> String {
    var inlines = MarkdownInlines(runs, links, isInTable)
    inlines.write(runs)
    return MarkdownEscaping.lineStarts(inlines.output)
  }

  private init(_ runs: [Run], _ links: [Link], _ isInTable: Bool) {
    addresses = Dictionary(links.map { ($0.number, $0.address) }) { first, _ in first }
    escaping = MarkdownEscaping(runs.map(\.text))
    self.isInTable = isInTable
  }

  private mutating func write(_ runs: [Run]) {
    var rest = runs[...]
    while let first = rest.first {
      let address = first.link.flatMap { addresses[$0] }
      let group = address == nil ? rest.prefix(1) : rest.prefix { $0.link == first.link }
      rest = rest.dropFirst(group.count)
      if let address {
        write(link: Array(group), to: address)
      } else {
        write(first, next: rest.first)
      }
    }
  }

  private mutating func write(link runs: [Run], to address: String) {
    let text = runs.map(\.text).joined()
    if text == address, runs.allSatisfy({ $0.style == [] }),
      !text.contains(where: { $0.isWhitespace || "<>".contains($0) })
    {
      output += "<\(text)>"
    } else {
      let target = address.map { "\\<>|".contains($0) ? "\\\($0)" : "\($0)" }.joined()
      output += "["
      for (number, run) in runs.enumerated() {
        write(run, next: number + 1 < runs.count ? runs[number + 1] : nil)
      }
      output += "](<\(target)>)"
    }
    endsWithDelimiter = false
  }

  private mutating func write(_ run: Run, next: Run?) {
    let isHidden = run.style.contains(.spoiler)
    if isHidden { output += "<span class=\"spoiler\">" }
    if run.style.contains(.code) {
      output += codeSpan(run.text)
      endsWithDelimiter = false
    } else {
      writeText(run, next: next)
    }
    guard isHidden else { return }
    output += "</span>"
    endsWithDelimiter = false
  }

  private mutating func writeText(_ run: Run, next: Run?) {
    let lead = run.text.prefix { $0.isWhitespace }
    let inner = run.text.dropFirst(lead.count)
    let trail = inner.reversed().prefix { $0.isWhitespace }.count
    let text = escaping.escaped(String(inner.dropLast(trail)))
    output += broken(String(lead))
    if !lead.isEmpty { endsWithDelimiter = false }
    guard !text.isEmpty else { return }
    let after = trail > 0 || next == nil ? " " : next.flatMap(firstLetter) ?? " "
    write(broken(text), Delimiter.all.filter { run.style.contains($0.style) }, after: after)
    output += broken(String(inner.suffix(trail)))
    if trail > 0 { endsWithDelimiter = false }
  }

  /// Signs around the text where Markdown takes them for what they are, else tags.
  private mutating func write(_ text: String, _ delimiters: [Delimiter], after: Character) {
    guard !delimiters.isEmpty, let first = text.first, let last = text.last else {
      output += text
      endsWithDelimiter = false
      return
    }
    let before = output.last ?? " "
    let isSafe =
      !endsWithDelimiter && (first.isWordPart || !before.isWordPart)
      && (last.isWordPart || !after.isWordPart)
    let marks = delimiters.map { isSafe ? ($0.sign, $0.sign) : ("<\($0.tag)>", "</\($0.tag)>") }
    output += marks.map(\.0).joined() + text + marks.reversed().map(\.1).joined()
    endsWithDelimiter = isSafe
  }

  /// What the reader of signs sees next.
  private func firstLetter(of run: Run) -> Character? {
    if run.link != nil || run.style != [] { return "<" }
    return escaping.escaped(String(run.text.prefix(1))).first
  }

  /// With each newline made a break; in a table a line goes on.
  private func broken(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: isInTable ? " " : "\\\n")
  }

  private func codeSpan(_ code: String) -> String {
    var code = code.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    if isInTable { code = code.map { $0 == "|" ? "\\|" : "\($0)" }.joined() }
    let fence = String(repeating: "`", count: 1 + code.longestTicks)
    let isBetweenBlanks = code.hasPrefix(" ") && code.hasSuffix(" ")
    let isPadded = code.hasPrefix("`") || code.hasSuffix("`") || isBetweenBlanks
    let pad = isPadded && code.contains { $0 != " " } ? " " : ""
    return fence + pad + code + pad + fence
  }
}

/// How a style is written.
private struct Delimiter {
  let style: TextStyle
  let sign: String
  let tag: String

  /// From without to within.
  static let all = [
    Delimiter(style: .strong, sign: "**", tag: "strong"),
    Delimiter(style: .emphasis, sign: "*", tag: "em"),
    Delimiter(style: .strikethrough, sign: "~~", tag: "del"),
  ]
}

extension String {
  /// How many backticks stand together at most.
  var longestTicks: Int { split { $0 != "`" }.map(\.count).max() ?? 0 }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
