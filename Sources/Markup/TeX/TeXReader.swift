/// Reads a formula of TeX to characters that say the same in a line of text.
struct TeXReader {
  /// Groups nested deeper than this are not simple.
  private static let depthLimit = 16

  private var rest: Substring
  private var depth = 0

  /// Nil where the formula is not simple enough for a line.
  static func line(_ formula: Substring) -> String? {
    var reader = TeXReader(rest: formula)
    guard let terms = reader.sequence(), reader.rest.isEmpty else { return nil }
    let words = terms.line.split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  private init(rest: Substring) { self.rest = rest }

  /// Up to the end of the group, or of the formula.
  private mutating func sequence() -> [TeXTerm]? {
    var terms: [TeXTerm] = []
    while let first = rest.first, first != "}" {
      if first == ".", rest.dropFirst().first?.isNumber == true, terms.last?.isPlainNumber == true {
        terms[terms.count - 1].text += "."
        rest.removeFirst()
        continue
      }
      let isShift = first == "^" || first == "_"
      guard let next = isShift ? shifted(&terms) : atom() else { return nil }
      terms.take(first == "{" ? next.grouped : next)
    }
    return terms
  }

  /// What stands above or below the last of the terms, which it takes with it.
  private mutating func shifted(_ terms: inout [TeXTerm]) -> [TeXTerm]? {
    let isAbove = rest.popFirst() == "^"
    guard let text = argument()?.line else { return nil }
    let shift = isAbove ? raised(text) : lowered(text)
    while terms.last?.isBlank == true { terms.removeLast() }
    guard var base = terms.popLast() else { return [TeXTerm(shift, .sign)] }
    base.text = base.base(ofPower: isAbove) + shift
    switch base.kind {
    case .operand, .sum, .fraction, .root: base.kind = .operand(isOne: true)
    case .number, .function, .postfix, .opening, .closing, .blank, .sign: break
    }
    base.isRaised = base.isRaised || isAbove
    return [base]
  }

  private mutating func atom() -> [TeXTerm]? {
    guard let first = rest.popFirst() else { return nil }
    switch first {
    case "{": return group()
    case "\\": return command()
    case "~": return [TeXTerm(" ", .blank)]
    case "^", "_", "&", "%", "#", "$", "}": return nil
    default: return [TeXTerm(sign: String(first))]
    }
  }

  /// The rest of a group whose brace has been read.
  private mutating func group() -> [TeXTerm]? {
    guard depth < TeXReader.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard let terms = sequence(), rest.popFirst() == "}" else { return nil }
    return terms
  }

  private mutating func argument() -> [TeXTerm]? {
    rest = rest.drop { $0.isWhitespace }
    guard depth < TeXReader.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    return atom()
  }

  private mutating func command() -> [TeXTerm]? {
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    guard !name.isEmpty else {
      return rest.popFirst().flatMap { TeXSymbols.escapes[$0] }.map { [TeXTerm(sign: $0)] }
    }
    rest = rest.dropFirst(name.count)
    return terms(of: String(name))
  }

  private mutating func terms(of name: String) -> [TeXTerm]? {
    if let sign = TeXSymbols.signs[name] {
      if TeXSymbols.opening.contains(sign) { rest = rest.drop { $0.isWhitespace } }
      return [TeXTerm(sign: sign)]
    }
    if TeXSymbols.functions.contains(name) {
      return [TeXTerm(function(name), .function)]
    }
    if TeXSymbols.faces.contains(name) { return argument()?.inOneFace }
    if TeXSymbols.sizes.contains(name) { return delimiter() }
    if let accent = TeXSymbols.accents[name] {
      return argument().flatMap { $0.line.count == 1 ? [word($0.line + accent)] : nil }
    }
    switch name {
    case "frac", "dfrac", "tfrac": return fraction()
    case "sqrt": return root()
    case "mathbb": return argument().map { [word(TeXSymbols.doubled[$0.line] ?? $0.line)] }
    case "ket": return argument().map { [word("|\($0.line)⟩")] }
    case "bra": return argument().map { [word("⟨\($0.line)|")] }
    case "pmod": return argument().map { [TeXTerm("(mod \($0.line))", .sign)] }
    default: return nil
    }
  }

  private func word(_ text: String) -> TeXTerm { TeXTerm(text, .operand(isOne: true)) }

  private mutating func fraction() -> [TeXTerm]? {
    guard let above = argument(), let below = argument() else { return nil }
    return [
      TeXTerm(
        "\(above.numerator)/\(below.denominator)",
        .fraction(ofNumbers: above.isNumber && below.isNumber))
    ]
  }

  /// The name, parted from what it is of.
  private func function(_ name: String) -> String {
    let next = rest.first
    return next.map { $0.isLetter || $0.isNumber || $0 == "\\" } ?? false ? name + " " : name
  }

  /// The sign that a command sizes; a full stop is none.
  private mutating func delimiter() -> [TeXTerm]? {
    rest = rest.drop { $0.isWhitespace }
    return atom().map { $0.first?.text == "." ? [] : $0 }
  }

  private mutating func root() -> [TeXTerm]? {
    var sign = "√"
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      let power = rest[..<end].filter { !"[{ }".contains($0) }
      guard let root = ["3": "∛", "4": "∜"][power] else { return nil }
      sign = root
      rest = rest[rest.index(after: end)...]
    }
    return argument().map { [TeXTerm(sign + $0.radicand, .root)] }
  }

  private func raised(_ text: String) -> String {
    switch text {
    case "∘": "°"
    case "′", "†", "∗", "*": text
    default: Shift.above.shifted(text)
    }
  }

  private func lowered(_ text: String) -> String {
    if let low = Shift.below.characters(for: text) { return low }
    return text.count == 1 ? "_" + text : "_(\(text))"
  }
}

extension [TeXTerm] {
  /// Adds terms, the digits of a number to those before them.
  fileprivate mutating func take(_ terms: [TeXTerm]) {
    guard terms.count == 1, let digit = terms.first, digit.isPlainNumber,
      last?.isPlainNumber == true
    else { return append(contentsOf: terms) }
    self[count - 1].text += digit.text
  }
}
