/// The texts of a page's elements as values of properties.
struct PageTexts {
  let page: Page

  /// All characters of an element's texts, but those of programs.
  func characters(of element: PageNode) -> String {
    var result = ""
    var walk = PageWalk(below: element, paidBy: page.budget)
    while let node = walk.next() {
      guard let text = node.text else {
        if node.name == "script" || node.name == "style" { walk.skipChildren() }
        continue
      }
      guard page.budget.pay(text.utf8.count) else { break }
      result += text
    }
    return result
  }

  /// An element's text in one line.
  func line(of element: PageNode) -> String { characters(of: element).joinedWords }

  /// What an author wrote: as HTML where there are elements in it, else as the lines of its text.
  func body(of element: PageNode) -> (text: String, isHTML: Bool) {
    let walk = PageWalk(below: element, paidBy: page.budget)
    let hasElements = walk.contains(where: \.isElement)
    if hasElements, let html = html(of: element) { return (html, true) }
    let text = characters(of: element)
    let isVerbatim = element.name == "pre" || element.name == "textarea"
    return (isVerbatim ? text : text.trimmedLines, false)
  }

  /// An element's content as it stands on the page, but with whole addresses; nil where it does not
  /// stand there in one piece.
  private func html(of element: PageNode) -> String? {
    let range = element.content(in: page.tree)
    guard !range.isEmpty, page.budget.pay(range.count) else { return nil }
    let bytes = page.text.bytes
    var result = ""
    var place = range.lowerBound
    for node in PageWalk(below: element, paidBy: page.budget) {
      for name: StaticString in ["href", "src"] {
        guard let address = node[name] else { continue }
        let whole = page.resolved(address)
        let value = node.value(of: name, in: page.tree)
        guard whole != address.trimmed, value.lowerBound >= place,
          value.upperBound <= range.upperBound, !value.isEmpty
        else { continue }
        result += String(decoding: bytes[place..<value.lowerBound], as: UTF8.self)
        result += whole.escapedForAttribute
        place = value.upperBound
      }
    }
    return (result + String(decoding: bytes[place..<range.upperBound], as: UTF8.self)).trimmed
  }
}

extension String {
  /// Without blanks at the ends.
  var trimmed: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.isPageBlank }),
      let last = unicodeScalars.lastIndex(where: { !$0.isPageBlank })
    else { return "" }
    return String(unicodeScalars[first...last])
  }

  /// Its words with one blank between them.
  var joinedWords: String {
    unicodeScalars.split(whereSeparator: \.isPageBlank).map { String($0) }.joined(separator: " ")
  }

  /// Its lines without blanks at their ends, with at most one empty line between two.
  var trimmedLines: String {
    var lines: [String] = []
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = String(line).trimmed
      if !line.isEmpty || lines.last.map({ !$0.isEmpty }) == true { lines.append(line) }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// As an attribute's value in quotation marks of either kind, or in none.
  fileprivate var escapedForAttribute: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where scalar.isPageBlank: result += "%20"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether HTML takes it for space between words.
  var isPageBlank: Bool { value == 0x20 || 0x09...0x0D ~= value }
}
