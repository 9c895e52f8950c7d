/// What is known of a page's formulas while it is read.
struct FormulaSearch {
  /// So often is the end of one looked for in vain, as each time takes a while.
  static let failureLimit = 100
  /// A preview, the formula, and blanks between, before the script.
  static let drawnLimit = 8

  var failures = 0
  /// Whether nothing but tags of spans has come since one was read: what is drawn of it may follow.
  var isBehindFormula = false
}

extension TagFilter {
  /// Reads a formula whose tag has been read, as TeX between the signs that MathJax looks for, or
  /// passes over a picture of one that is read beside it; false where it is none.
  mutating func readFormula(_ tag: PageScanner.StartTag) -> Bool {
    let isBehindFormula = formulas.isBehindFormula
    formulas.isBehindFormula = isBehindFormula && tag.name == "span"
    guard !tag.isEmpty || tag.name == "img" else { return false }
    switch tag.name {
    case "math": return formulas.failures < FormulaSearch.failureLimit && readMathML()
    case "script": return readScript(tag)
    case "img":
      return isBehindFormula && hasClass(tag) { $0.starts(with: "mwe-math-fallback".utf8) }
    case "nobr": return skipBesideMathML()
    case "span", "div":
      if hasClass(tag, { $0.elementsEqual("math".utf8) }) { return readText(tag) }
      if isBehindFormula, hasClass(tag, { $0.elementsEqual("katex-html".utf8) }) {
        return skip(tag.name)
      }
      return isDrawnByMathJax(tag) && skipDrawn(tag)
    default: return false
    }
  }

  private func hasClass(
    _ tag: PageScanner.StartTag, _ isMeant: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    classes(of: tag).contains(where: isMeant)
  }

  private mutating func appendFormula(_ content: (inout TagFilter) -> Void) {
    append("\\(")
    content(&self)
    append("\\)")
  }

  private mutating func readMathML() -> Bool {
    guard let formula = MathMarkup.formula(at: source, of: page) else {
      formulas.failures += 1
      return false
    }
    var length = 0
    for case .text(let range) in formula.parts { length += range.count }
    // It would be shown as it is written: rather its text alone.
    if length > TeXFinder.longest { return false }
    source = formula.rest
    formulas.isBehindFormula = true
    if length == 0 { return true }
    appendFormula { filter in
      for part in formula.parts {
        switch part {
        case .text(let range): filter.appendText(range)
        case .sign(let sign): filter.append(sign)
        }
      }
    }
    return true
  }

  /// What MathJax finds its formulas in.
  private mutating func readScript(_ tag: PageScanner.StartTag) -> Bool {
    guard isOfTeX(tag), source.hasEnd(of: tag.name) else { return false }
    let content = source.skipContent(of: tag.name)
    if page[content].allSatisfy(\.isHTMLBlank) { return true }
    appendFormula { $0.append(verbatim: content) }
    return true
  }

  private func isOfTeX(_ tag: PageScanner.StartTag) -> Bool {
    tag.name == "script"
      && tag.attributes.contains {
        $0.name == "type" && page[$0.value].starts(with: "math/tex".utf8)
      }
  }

  /// A formula that is an element's only text, without signs around it.
  private mutating func readText(_ tag: PageScanner.StartTag) -> Bool {
    var rest = source
    guard case .text(let range) = rest.next(), case .endTag(tag.name) = rest.next(),
      !page[range].contains(0x24), !page[range].allSatisfy(\.isHTMLBlank),
      !page[range].starts(with: "\\(".utf8),
      !page[range].starts(with: "\\[".utf8)
    else { return false }
    source = rest
    appendFormula { $0.appendText(range) }
    return true
  }

  // MARK: Pictures of formulas

  private func isDrawnByMathJax(_ tag: PageScanner.StartTag) -> Bool {
    hasClass(tag) { $0.starts(with: "MathJax".utf8) || $0.elementsEqual("mjx-chtml".utf8) }
  }

  /// Passes over what MathJax has drawn, where the script follows that says what it is.
  private mutating func skipDrawn(_ tag: PageScanner.StartTag) -> Bool {
    let start = source
    var isDrawn = skip(tag.name)
    var count = 0
    while isDrawn, count < FormulaSearch.drawnLimit {
      count += 1
      var next = source
      switch next.next() {
      case .text(let range) where page[range].allSatisfy(\.isHTMLBlank): source = next
      case .startTag(let other) where isOfTeX(other): return true
      case .startTag(let other) where isDrawnByMathJax(other):
        source = next
        isDrawn = skip(other.name)
      default: isDrawn = false
      }
    }
    source = start
    return false
  }

  /// Passes over what MathJax has drawn, where the same follows in MathML.
  private mutating func skipBesideMathML() -> Bool {
    let start = source
    guard skip("nobr") else { return false }
    var next = source
    if case .startTag(let other) = next.next(),
      hasClass(other, { $0.starts(with: "MJX_Assistive".utf8) })
    {
      return true
    }
    source = start
    return false
  }
}
