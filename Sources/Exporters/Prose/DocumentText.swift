import Markup

/// A marked-up text as unwrapped lines, plain or as Markdown.
package struct DocumentText {
  private let document: Document
  private let form: ThreadText.Form
  private let showsSpoilers: Bool

  /// How to open what authors hid.
  package static let spoilerHint = "--spoilers shows it"

  init(_ document: Document, _ form: ThreadText.Form, showsSpoilers: Bool) {
    self.showsSpoilers = showsSpoilers
    self.document = document
    self.form = form
  }

  var text: String { text(of: document.blocks) }

  private func text(of blocks: [Block], separator: String = "\n\n") -> String {
    blocks.map(text).filter { !$0.isEmpty }.joined(separator: separator)
  }

  private func text(of block: Block) -> String {
    switch block {
    case .paragraph(let runs): text(of: runs)
    case .heading(let level, let runs):
      form == .markdown
        ? String(repeating: "#", count: min(6, level + 3)) + " " + line(runs) : line(runs)
    case .list(let list): text(of: list)
    case .quote(let blocks): prefixed(text(of: blocks), "> ", "> ")
    case .indented(let blocks):
      form == .markdown
        ? prefixed(text(of: blocks), "> ", "> ") : prefixed(text(of: blocks), "  ", "  ")
    case .code(let code):
      form == .markdown ? fenced(code) : prefixed(code, "    ", "    ")
    case .table(let table): text(of: table)
    case .rule: form == .markdown ? "---" : "* * *"
    case .spoiler(let spoiler): text(of: spoiler)
    }
  }

  private func text(of spoiler: Spoiler) -> String {
    let title = spoiler.title.isEmpty ? "Spoiler" : spoiler.title.map(\.text).joined()
    if form == .markdown {
      let line = title.map { ["&": "&amp;", "<": "&lt;", "\n": " "][$0] ?? "\($0)" }.joined()
      return "<details><summary>\(line)</summary>\n\n\(text(of: spoiler.blocks))\n\n</details>"
    }
    guard showsSpoilers else { return "\(title) (\(DocumentText.spoilerHint))" }
    return "\(title)\n\n" + prefixed(text(of: spoiler.blocks), "  ", "  ")
  }

  private func text(of list: List) -> String {
    let items = list.items.enumerated().map { number, blocks in
      let marker = marker(list.marker, number)
      let blank = String(repeating: " ", count: marker.count)
      return prefixed(text(of: blocks, separator: list.isTight ? "\n" : "\n\n"), marker, blank)
    }
    return items.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  private func marker(_ marker: ListMarker, _ number: Int) -> String {
    switch marker {
    case .bullet: "- "
    case .number(let start, _, let suffix) where form == .markdown:
      "\(start &+ number)\(suffix == ")" ? ")" : ".") "
    case .number(let start, _, let suffix): "\(start &+ number)\(suffix) "
    }
  }

  private func text(of table: Table) -> String {
    let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
    guard form == .markdown else {
      return rows.map { $0.map(line).joined(separator: "\t") }.joined(separator: "\n")
    }
    let columns = table.alignments.count
    let header = table.header.isEmpty ? Array(repeating: [], count: columns) : table.header
    let rules = table.alignments.map { alignment in
      switch alignment {
      case .leading: "---"
      case .center: ":---:"
      case .trailing: "---:"
      }
    }
    let lines = [header.map(line), rules] + table.rows.map { $0.map(line) }
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// Runs in one line, breaks made blanks.
  private func line(_ runs: [Run]) -> String {
    text(of: runs).split(separator: "\n").map { $0.hasSuffix("\\") ? $0.dropLast() : $0 }
      .joined(separator: " ")
  }

  private func text(of runs: [Run]) -> String {
    var text = ""
    for (number, run) in runs.enumerated() {
      if form == .plain, !showsSpoilers, run.style.contains(.spoiler) {
        let isFirst = number == 0 || !runs[number - 1].style.contains(.spoiler)
        text += isFirst ? "[spoiler]" : ""
        continue
      }
      text += form == .markdown ? markdown(run) : run.text
      let isLinkEnd = number + 1 == runs.count || runs[number + 1].link != run.link
      if form == .plain, isLinkEnd, let address = address(of: run) { text += " (\(address))" }
    }
    return text
  }

  /// Where a run leads, unless the text says so itself.
  func address(of run: Run) -> String? {
    guard let number = run.link, let link = document.links.first(where: { $0.number == number })
    else { return nil }
    return link.isSpelledOut ? nil : link.address
  }

  private func fenced(_ code: String) -> String {
    let ticks = code.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, ticks + 1))
    return "\(fence)\n\(code)\n\(fence)"
  }

  private func prefixed(_ text: String, _ first: String, _ others: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      number == 0 ? first + line : line.isEmpty ? "" : others + line
    }.joined(separator: "\n")
  }
}
