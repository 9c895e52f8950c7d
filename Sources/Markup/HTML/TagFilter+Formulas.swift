/// What is known of a page's formulas while it is read.
struct FormulaSearch {
  /// So often is a formula looked for that does not end, as each takes a while.
  static let failureLimit = 16

  var failures = 0
  /// Whether one has been read that its page shows in another form, too.
  var hasTeX = false
}

extension TagFilter {
  /// Reads a formula whose tag has been read, as TeX between the signs that MathJax looks for, or
  /// passes over a picture of one that is read elsewhere; false where it is none.
  mutating func readFormula(_ tag: PageScanner.StartTag) -> Bool {
    guard !tag.isEmpty, formulas.failures < FormulaSearch.failureLimit else { return false }
    switch tag.name {
    case "math": return readMathML()
    case "script": return readScript(tag)
    case "span", "div":
      for name in classes(of: tag) {
        if name.elementsEqual("math".utf8) { return readText(tag) }
        if isPicture(name), source.skipElement(tag.name) { return true }
      }
      return false
    default: return false
    }
  }

  private mutating func readMathML() -> Bool {
    guard let formula = MathMarkup.formula(at: source, of: page) else {
      formulas.failures += 1
      return false
    }
    source = formula.rest
    formulas.hasTeX = true
    append("\\(")
    for part in formula.parts {
      switch part {
      case .text(let range): appendText(range)
      case .sign(let sign): append(sign)
      }
    }
    append("\\)")
    return true
  }

  /// What MathJax finds its formulas in.
  private mutating func readScript(_ tag: PageScanner.StartTag) -> Bool {
    let isTeX = tag.attributes.contains {
      $0.name == "type" && page[$0.value].starts(with: "math/tex".utf8)
    }
    guard isTeX, source.hasEnd(of: tag.name) else { return false }
    append("\\(")
    append(verbatim: source.skipContent(of: tag.name))
    append("\\)")
    return true
  }

  /// A formula that is an element's only text, without signs around it.
  private mutating func readText(_ tag: PageScanner.StartTag) -> Bool {
    var rest = source
    guard case .text(let range) = rest.next(), case .endTag(tag.name) = rest.next(),
      !page[range].contains(0x24), !page[range].starts(with: "\\(".utf8),
      !page[range].starts(with: "\\[".utf8)
    else { return false }
    source = rest
    append("\\(")
    appendText(range)
    append("\\)")
    return true
  }

  /// Whether an element of a class is a formula as KaTeX or MathJax draws it, beside its source.
  private mutating func isPicture(_ name: ArraySlice<UInt8>) -> Bool {
    if name.elementsEqual("katex-html".utf8) { return formulas.hasTeX }
    guard name.starts(with: "MathJax".utf8) || name.elementsEqual("mjx-chtml".utf8) else {
      return false
    }
    if source.finds("math/tex") { return true }
    formulas.failures += 1
    return false
  }
}
