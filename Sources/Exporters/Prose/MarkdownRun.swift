import Markup

/// A run of styled text as Markdown writes it.
extension DocumentText {
  func markdown(_ run: Run) -> String {
    guard run.style.contains(.spoiler) else { return openMarkdown(run) }
    return "<span class=\"spoiler\">\(openMarkdown(run))</span>"
  }

  private func openMarkdown(_ run: Run) -> String {
    if run.style.contains(.code) { return codeSpan(run.text) }
    let lead = run.text.prefix { $0.isWhitespace }
    let trail = String(
      run.text.dropFirst(lead.count).reversed().prefix { $0.isWhitespace }.reversed())
    let core = run.text.dropFirst(lead.count).dropLast(trail.count)
    guard !core.isEmpty else { return run.text }
    var text = escapedForMarkdown(String(core)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).joined(separator: "\\\n")
    if run.style.contains(.strikethrough) { text = "~~\(text)~~" }
    if run.style.contains(.emphasis) { text = "*\(text)*" }
    if run.style.contains(.strong) { text = "**\(text)**" }
    if let address = address(of: run) { text = "[\(text)](<\(address)>)" }
    return lead + text + trail
  }

  private func codeSpan(_ code: String) -> String {
    let ticks = code.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: ticks + 1)
    let pad = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
    return fence + pad + code + pad + fence
  }
}

/// Text in which Markdown finds no markup.
func escapedForMarkdown(_ text: String) -> String {
  var escaped = ""
  var isLineStart = true
  for character in text {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": escaped += "\\\(character)"
    default:
      if isLineStart, "#+-=".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    isLineStart = character == "\n" || isLineStart && character == " "
  }
  return escapedNumbers(escaped)
}

/// "2012. A year" is no list.
private func escapedNumbers(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") else { return String(line) }
    return digits + "\\" + rest
  }.joined(separator: "\n")
}
