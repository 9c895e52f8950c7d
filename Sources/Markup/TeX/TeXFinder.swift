/// Finds formulas of TeX in a text, between the signs that MathJax looks for.
struct TeXFinder {
  /// How a formula that is read, or not, is put back into the text.
  private let dressed: (String) -> String
  /// Whether formulas stand between brackets after backslashes too, or only between dollars.
  private let readsBrackets: Bool

  /// A longer one is not read: it would be no text of a line.
  static let longest = 400

  init(readsBrackets: Bool = true, dressed: @escaping (String) -> String = { $0 }) {
    self.readsBrackets = readsBrackets
    self.dressed = dressed
  }

  /// The text with simple formulas as one reads them, and others as they are written.
  func read(_ text: String) -> String {
    guard text.holds(0x24) || readsBrackets && text.holds(0x5C) else { return text }
    var result = ""
    var rest = Substring(text)
    while let place = rest.utf8.firstIndex(where: { $0 == 0x24 || $0 == 0x5C }) {
      let before = rest[..<place].unicodeScalars.last ?? result.unicodeScalars.last
      result += rest[..<place]
      rest = rest[place...]
      if let formula = formula(at: rest, after: before) {
        let written = rest[..<formula.end]
        result += dressed(TeXReader.line(formula.content) ?? String(written))
        rest = rest[formula.end...]
      } else {
        // A dollar after a backslash is a dollar; the second of two begins nothing either.
        let isLong = rest.hasPrefix("\\") && rest.utf8.count > 1 || rest.hasPrefix("$$")
        let length = isLong ? 2 : 1
        let end = rest.unicodeScalars.index(rest.startIndex, offsetBy: length)
        result += rest[..<end]
        rest = rest[end...]
      }
    }
    return result + rest
  }

  private typealias Formula = (content: Substring, end: Substring.Index)

  /// The formula that a text begins with.
  private func formula(at text: Substring, after before: Unicode.Scalar?) -> Formula? {
    if text.hasPrefix("$$") { return delimited(text, by: "$$") }
    if text.hasPrefix("$") { return inline(text, after: before) }
    guard readsBrackets else { return nil }
    if text.hasPrefix("\\(") { return delimited(text, by: "\\)") }
    return text.hasPrefix("\\[") ? delimited(text, by: "\\]") : nil
  }

  private func delimited(_ text: Substring, by end: StaticString) -> Formula? {
    let content = text.dropFirst(2)
    let bytes = content.utf8.prefix(TeXFinder.longest)
    let (first, second) = (end.utf8Start[0], end.utf8Start[1])
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: first) {
      place = bytes.index(after: found)
      guard place < bytes.endIndex else { return nil }
      if bytes[place] == second { return (content[..<found], bytes.index(after: place)) }
    }
    return nil
  }

  /// Between single dollars, which also stand before sums of money.
  private func inline(_ text: Substring, after before: Unicode.Scalar?) -> Formula? {
    let content = text.dropFirst()
    guard before?.isLetterOrDigit != true,
      let close = content.utf8.prefix(TeXFinder.longest).closingDollar
    else { return nil }
    let formula = content[..<close]
    let end = content.utf8.index(after: close)
    guard let first = formula.unicodeScalars.first, let last = formula.unicodeScalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      content[end...].unicodeScalars.first?.isLetterOrDigit != true, formula.isFormula
    else { return nil }
    return (formula, end)
  }
}

extension Substring.UTF8View {
  /// The first dollar that no backslash stands before.
  fileprivate var closingDollar: Index? {
    var isEscaped = false
    for place in indices {
      if self[place] == 0x24, !isEscaped { return place }
      isEscaped = self[place] == 0x5C && !isEscaped
    }
    return nil
  }
}

extension Substring {
  /// Whether it has what words and sums of money have not.
  fileprivate var isFormula: Bool {
    if utf8.contains(where: "\\^_=<>+{|".utf8.contains) { return true }
    var letters = 0
    for scalar in unicodeScalars {
      letters = scalar.properties.isAlphabetic ? letters + 1 : 0
      if letters > 1 || scalar.properties.isWhitespace { return false }
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }
}
