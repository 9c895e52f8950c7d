/// A part of a formula as it is written in a line, and what that must not be run into.
struct TeXTerm {
  enum Kind {
    /// A letter, a word, or several in a group; whether nothing needs brackets around it.
    case operand(isOne: Bool)
    case number
    /// The name of one, parted from what it is of.
    case function
    /// A sign that belongs to what stands before it.
    case postfix
    /// A group that says more than a product.
    case sum
    /// Written with a slash; whether between two numbers.
    case fraction(ofNumbers: Bool)
    case root
    case opening, closing
    case blank
    /// A sign between operands, or anything else.
    case sign
  }

  var text: String
  var kind: Kind
  /// Whether something stands above it.
  var isRaised = false

  init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// What a character, or the sign of a command, is in a formula.
  init(sign text: String) {
    let first = text.first ?? " "
    kind =
      switch first {
      case _ where first.isWhitespace: .blank
      case _ where first.isASCII && first.isNumber: .number
      case _ where first.isLetter || first.isNumber || "∞∂∇∅".contains(first): .operand(isOne: true)
      case "(", "[", "⟨", "⌊", "⌈": .opening
      case ")", "]", "⟩", "⌋", "⌉": .closing
      case "!": .postfix
      default: .sign
      }
    self.text = text
  }

  fileprivate var isLetterOrBlank: Bool {
    switch kind {
    case .operand, .number, .blank: !isRaised
    default: false
    }
  }

  var isPlainNumber: Bool { if case .number = kind { !isRaised } else { false } }

  var isBlank: Bool { if case .blank = kind { true } else { false } }

  /// Whether it is multiplied with what it is written next to.
  fileprivate var isFactor: Bool {
    switch kind {
    case .operand, .number, .function, .postfix, .fraction, .root: true
    case .sum, .opening, .closing, .blank, .sign: false
    }
  }

  fileprivate var isCapital: Bool {
    if case .operand = kind { return text.count == 1 && text.first?.isUppercase == true }
    return false
  }

  /// As what a power is of, or an index.
  func base(ofPower isPower: Bool) -> String {
    switch kind {
    case .operand(isOne: false), .sum, .fraction, .root: "(\(text))"
    case .operand, .number, .function, .postfix, .opening, .closing, .blank, .sign:
      isRaised && isPower ? "(\(text))" : text
    }
  }
}

extension [TeXTerm] {
  /// The line of text that says the same.
  var line: String {
    indices.map { place in
      let term = self[place]
      let before = self[..<place].last { !$0.isBlank }
      let after = self[(place + 1)...].first { !$0.isBlank }
      switch term.kind {
      case .fraction(let isOfNumbers):
        // Two and a half is not 21/2.
        if isOfNumbers, case .number? = before?.kind, before?.isRaised == false,
          after?.continues != true
        {
          return " " + term.text
        }
        let isRunInto = before?.ends == true || before?.text == "/" || after?.continues == true
        return isRunInto ? "(\(term.text))" : term.text
      case .root: return after?.continues == true ? "(\(term.text))" : term.text
      default: return term.text
      }
    }.joined()
  }

  /// As one term, of which a power is of all.
  var grouped: [TeXTerm] {
    var terms = self
    while terms.last?.isBlank == true { terms.removeLast() }
    if terms.isEmpty { return [TeXTerm("", .sign)] }
    if terms.count == 1 { return terms }
    return [
      TeXTerm(
        terms.line, terms.isProduct ? .operand(isOne: terms.isOne || terms.isInBrackets) : .sum)
    ]
  }

  /// As one term in a face of its own: a word, or what its terms are.
  var inOneFace: [TeXTerm] {
    if count > 1, allSatisfy({ $0.isLetterOrBlank }) {
      return [TeXTerm(line, .operand(isOne: true))]
    }
    return grouped
  }

  /// The line as what stands above a slash.
  var numerator: String { isProduct ? line : "(\(line))" }

  /// The line as what stands below a slash.
  var denominator: String { isOne || isInBrackets ? line : "(\(line))" }

  /// The line as what stands under a root, which a power is not.
  var radicand: String { contains(where: \.isRaised) && !isInBrackets ? "(\(line))" : denominator }

  var isNumber: Bool { count == 1 && self[0].isPlainNumber }

  /// Whether nothing that comes next to it is taken for a part of it, or the other way round.
  var isOne: Bool {
    let terms = filter { !$0.isBlank }
    // A differential is one.
    if terms.count == 2, ["d", "∂"].contains(terms[0].text), terms[1].text.count == 1 {
      return terms[1].isFactor
    }
    // So is an abbreviation.
    if terms.count > 1 { return terms.allSatisfy(\.isCapital) }
    guard terms.count == 1 else { return false }
    switch terms[0].kind {
    case .operand(let isOne): return isOne
    case .number, .root, .sign: return true
    case .function, .postfix, .sum, .fraction, .opening, .closing, .blank: return false
    }
  }

  /// Whether nothing is added, divided or a function's, but in brackets.
  private var isProduct: Bool {
    var depth = 0
    for term in self {
      switch term.kind {
      case .opening: depth += 1
      case .closing: depth -= 1
      case .sum, .function, .fraction, .sign: if depth == 0 { return false }
      case .operand, .number, .postfix, .root, .blank: break
      }
    }
    return true
  }

  private var isInBrackets: Bool {
    guard case .opening? = first?.kind, case .closing? = last?.kind else { return false }
    return dropLast().allSatisfy { if case .closing = $0.kind { false } else { true } }
  }
}

extension TeXTerm {
  /// Whether what is written right behind it is multiplied with it.
  fileprivate var ends: Bool { if case .closing = kind { true } else { isFactor } }

  /// Whether it is multiplied with what is written right before it.
  fileprivate var continues: Bool { if case .opening = kind { true } else { isFactor } }
}
