/// Reads a formula of TeX to characters that say the same in a line of text.
struct TeXReader {
  /// Groups nested deeper than this are not simple.
  private static let depthLimit = 16

  private var rest: Substring
  private var depth = 0

  /// Nil where the formula is not simple enough for a line.
  static func line(_ formula: Substring) -> String? {
    var reader = TeXReader(rest: formula)
    guard let text = reader.sequence(), reader.rest.isEmpty else { return nil }
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  private init(rest: Substring) { self.rest = rest }

  /// Up to the end of the group, or of the formula.
  private mutating func sequence() -> String? {
    var text = ""
    while let first = rest.first, first != "}" {
      guard let atom = atom() else { return nil }
      text += atom
    }
    return text
  }

  private mutating func atom() -> String? {
    guard let first = rest.popFirst() else { return nil }
    switch first {
    case "{": return group()
    case "\\": return command()
    case "^": return argument().map(raised)
    case "_": return argument().map(lowered)
    case "~": return " "
    case "&", "%", "#", "$", "}": return nil
    default: return String(first)
    }
  }

  /// The rest of a group whose brace has been read.
  private mutating func group() -> String? {
    guard depth < TeXReader.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard let text = sequence(), rest.popFirst() == "}" else { return nil }
    return text
  }

  private mutating func argument() -> String? {
    rest = rest.drop { $0.isWhitespace }
    guard depth < TeXReader.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    return atom()
  }

  private mutating func command() -> String? {
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    guard !name.isEmpty else { return rest.popFirst().flatMap { TeXSymbols.escapes[$0] } }
    rest = rest.dropFirst(name.count)
    return text(of: String(name))
  }

  private mutating func text(of name: String) -> String? {
    if let sign = TeXSymbols.signs[name] {
      if TeXSymbols.opening.contains(sign) { rest = rest.drop { $0.isWhitespace } }
      return sign
    }
    if TeXSymbols.functions.contains(name) { return function(name) }
    if TeXSymbols.faces.contains(name) { return argument() }
    if TeXSymbols.sizes.contains(name) { return delimiter() }
    if let accent = TeXSymbols.accents[name] {
      return argument().flatMap { $0.count == 1 ? $0 + accent : nil }
    }
    switch name {
    case "frac", "dfrac", "tfrac":
      guard let above = argument(), let below = argument() else { return nil }
      return "\(bracketed(above))/\(bracketed(below))"
    case "sqrt": return root()
    case "mathbb": return argument().map { TeXSymbols.doubled[$0] ?? $0 }
    case "ket": return argument().map { "|\($0)⟩" }
    case "bra": return argument().map { "⟨\($0)|" }
    case "pmod": return argument().map { "(mod \($0))" }
    default: return nil
    }
  }

  /// The name, parted from what it is of.
  private func function(_ name: String) -> String {
    let next = rest.first
    return next.map { $0.isLetter || $0.isNumber || $0 == "\\" } ?? false ? name + " " : name
  }

  /// The sign that a command sizes; a full stop is none.
  private mutating func delimiter() -> String? {
    rest = rest.drop { $0.isWhitespace }
    return atom().map { $0 == "." ? "" : $0 }
  }

  private mutating func root() -> String? {
    var sign = "√"
    if rest.hasPrefix("[") {
      guard let power = ["[3]": "∛", "[4]": "∜"][String(rest.prefix(3))] else { return nil }
      sign = power
      rest = rest.dropFirst(3)
    }
    return argument().map { sign + bracketed($0) }
  }

  private func bracketed(_ text: String) -> String {
    let isOne = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." }
    return isOne || text.count == 1 ? text : "(\(text))"
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
