import Forum
import Markup

/// A document as a few lines of text, so that a test is the picture of what it expects.
func sketch(_ text: String, _ format: TextFormat) -> String {
  sketch(Document(text, format: format))
}

func sketch(_ document: Document) -> String {
  let links = document.links.map {
    "[\($0.number)] \($0.address)\($0.isSpelledOut ? " (spelled out)" : "")"
  }
  return (lines(of: document.blocks) + links).joined(separator: "\n")
}

private func lines(of blocks: [Block]) -> [String] {
  blocks.flatMap { block -> [String] in
    switch block {
    case .paragraph(let runs): ["P " + sketch(runs)]
    case .heading(let level, let runs): ["H\(level) " + sketch(runs)]
    case .quote(let blocks): lines(of: blocks).map { "> " + $0 }
    case .indented(let blocks): lines(of: blocks).map { "  " + $0 }
    case .code(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "C " + $0 }
    case .rule: ["---"]
    case .spoiler(let spoiler):
      ["? " + sketch(spoiler.title)] + lines(of: spoiler.blocks).map { "?   " + $0 }
    case .list(let list):
      list.items.enumerated().flatMap { offset, item -> [String] in
        let mark: String =
          switch list.marker {
          case .bullet: list.isTight ? "- " : "+ "
          case .number(let numbers):
            "\(numbers[offset])\(numbers.numbering == .decimal ? "" : "\(numbers.numbering)")\(numbers.suffix)"
              + (list.isTight ? " " : "+ ")
          }
        return lines(of: item).enumerated().map { ($0 == 0 ? mark : "   ") + $1 }
      }
    case .table(let table):
      ["T " + table.alignments.map { "\($0)" }.joined(separator: " ")]
        + (table.header.isEmpty ? [] : ["| " + row(table.header), "|--"])
        + table.rows.map { "| " + row($0) }
    }
  }
}

private func row(_ cells: [[Run]]) -> String { cells.map(sketch).joined(separator: " | ") }

private func sketch(_ runs: [Run]) -> String {
  runs.map { run in
    var text = run.text.replacing("\n", with: "⏎")
    let marks: [(TextStyle, String)] = [
      (.emphasis, "*"), (.strong, "**"), (.underline, "_"), (.strikethrough, "~"), (.code, "`"),
      (.highlight, "="), (.image, "!"), (.spoiler, "?"),
    ]
    for (style, mark) in marks where run.style.contains(style) { text = mark + text + mark }
    return run.link.map { "<\(text)>\($0)" } ?? text
  }.joined()
}
