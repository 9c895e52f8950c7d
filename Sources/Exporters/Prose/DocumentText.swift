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

  /// Blocks with an empty line between them; in a tight list, a list follows without.
  private func text(of blocks: [Block], isTight: Bool = false) -> String {
    var all = ""
    var sign: Character?
    for block in blocks {
      // A list with the same sign would go on with the one before it.
      sign = block.listSign(besides: sign)
      let text = text(of: block, sign: sign)
      guard !text.isEmpty else { continue }
      if !all.isEmpty { all += isTight && block.canFollowClosely ? "\n" : "\n\n" }
      all += text
    }
    return all
  }

  /// `sign` is what Markdown writes at the items of a list.
  private func text(of block: Block, sign: Character?) -> String {
    switch block {
    case .paragraph(let runs): text(of: runs)
    case .heading(let level, let runs):
      form == .markdown
        ? String(repeating: "#", count: min(6, level + 3)) + " "
          + MarkdownEscaping.withoutClosing(line(runs)) : line(runs)
    case .list(let list): text(of: list, sign: sign ?? "-")
    case .quote(let blocks): quoted(text(of: blocks))
    case .indented(let blocks):
      form == .markdown ? quoted(text(of: blocks)) : prefixed(text(of: blocks), "  ", "  ")
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

  private func text(of list: List, sign: Character) -> String {
    let items = list.items.enumerated().map { number, blocks in
      // Markdown only counts up, so that each item of a list that counts down is one by itself.
      let isOther = number % 2 == 1 && list.countsDown
      let marker = marker(list.marker, number, isOther ? (sign == "." ? ")" : ".") : sign)
      let blank = String(repeating: " ", count: marker.count)
      return prefixed(text(of: blocks, isTight: list.isTight), marker, blank)
    }
    return items.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  private func marker(_ marker: ListMarker, _ number: Int, _ sign: Character) -> String {
    switch marker {
    case .bullet: form == .markdown ? "\(sign) " : "- "
    case .number(let numbers):
      "\(numbers[number])\(form == .markdown ? String(sign) : numbers.suffix) "
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
    let cell = { (runs: [Run]) in
      MarkdownInlines.text(runs, links: document.links, isInTable: true)
    }
    let lines = [header.map(cell), rules] + table.rows.map { $0.map(cell) }
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// Runs in one line, breaks made blanks.
  private func line(_ runs: [Run]) -> String {
    text(of: runs).split(separator: "\n").map { $0.hasSuffix("\\") ? $0.dropLast() : $0 }
      .joined(separator: " ")
  }

  private func text(of runs: [Run]) -> String {
    if form == .markdown { return MarkdownInlines.text(runs, links: document.links) }
    var text = ""
    let runs = runs.withStrikeSigns
    for (number, run) in runs.enumerated() {
      if !showsSpoilers, run.style.contains(.spoiler) {
        let isFirst = number == 0 || !runs[number - 1].style.contains(.spoiler)
        text += isFirst ? "[spoiler]" : ""
        continue
      }
      text += run.text
      let isLinkEnd = number + 1 == runs.count || runs[number + 1].link != run.link
      if isLinkEnd, let address = address(of: run) { text += " (\(address))" }
    }
    return text
  }

  /// Where a run leads, unless the text says so itself.
  private func address(of run: Run) -> String? {
    guard let number = run.link, let link = document.links.first(where: { $0.number == number })
    else { return nil }
    return link.isSpelledOut ? nil : link.address
  }

  private func fenced(_ code: String) -> String {
    let fence = String(repeating: "`", count: max(3, code.longestTicks + 1))
    return "\(fence)\n\(code)\n\(fence)"
  }

  /// Behind a mark on every line, the empty ones too: without it the quote would end.
  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  private func prefixed(_ text: String, _ first: String, _ others: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      number == 0 ? first + line : line.isEmpty ? "" : others + line
    }.joined(separator: "\n")
  }
}

extension List {
  fileprivate var countsDown: Bool {
    if case .number(let numbers) = marker { numbers.countsDown } else { false }
  }
}

extension Block {
  /// Whether it ends a paragraph right above it: a list that begins anew.
  fileprivate var canFollowClosely: Bool {
    guard case .list(let list) = self else { return false }
    if case .number(let numbers) = list.marker { return numbers.start == 1 }
    return true
  }

  /// What Markdown writes at a list's items, unlike what it has written at those right above it.
  fileprivate func listSign(besides other: Character?) -> Character? {
    guard case .list(let list) = self else { return nil }
    switch list.marker {
    case .bullet: return other == "-" ? "*" : "-"
    case .number(let numbers):
      let sign: Character = numbers.suffix == ")" ? ")" : "."
      return sign != other ? sign : sign == "." ? ")" : "."
    }
  }
}
