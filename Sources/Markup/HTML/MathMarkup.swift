/// Formulas of MathML as TeX, which is read in one place.
struct MathMarkup {
  /// What a formula is put together from: text of the page, and what stands between.
  enum Part {
    case text(Range<Int>)
    case sign(StaticString)
  }

  private struct Child {
    let name: String
    var parts: [Part]
  }

  private static let pieceLimit = 2000
  private static let depthLimit = 32
  /// Elements that never have content, whether their tags say so or not.
  private static let voids: Set = ["mspace", "none", "mprescripts"]

  private let page: [UInt8]
  private var source: PageScanner
  private var pieces = 0
  /// What the page itself says the formula is in TeX.
  private var annotation: Range<Int>?

  /// The formula whose `math` tag has been read, and where the page goes on; nil where it does not
  /// end.
  static func formula(
    at source: PageScanner, of page: [UInt8]
  ) -> (parts: [Part], rest: PageScanner)? {
    var markup = MathMarkup(page: page, source: source)
    guard let children = markup.children(of: "math", depth: 0) else { return nil }
    if let annotation = markup.annotation { return ([.text(annotation)], markup.source) }
    return (children.flatMap(\.parts), markup.source)
  }

  private init(page: [UInt8], source: PageScanner) {
    self.page = page
    self.source = source
  }

  /// Up to an element's end.
  private mutating func children(of name: String, depth: Int) -> [Child]? {
    guard depth < MathMarkup.depthLimit else { return nil }
    var children: [Child] = []
    while pieces < MathMarkup.pieceLimit, let piece = source.next() {
      pieces += 1
      switch piece {
      case .endTag(name): return children
      case .endTag(let other) where MathMarkup.voids.contains(other): break
      case .endTag: return nil
      case .lessThan: children.append(Child(name: "", parts: [.sign("&lt;")]))
      case .text(let range):
        if let parts = parts(of: range, in: name) { children.append(Child(name: "", parts: parts)) }
      case .startTag(let tag) where tag.isEmpty || MathMarkup.voids.contains(tag.name):
        children.append(Child(name: tag.name, parts: tag.name == "mspace" ? [.sign("\\ ")] : []))
      case .startTag(let tag):
        guard let parts = element(tag, depth: depth + 1) else { return nil }
        children.append(Child(name: tag.name, parts: parts))
      }
    }
    return nil
  }

  /// A text, its characters kept from meaning something in TeX; nil for blanks between elements.
  private func parts(of range: Range<Int>, in name: String) -> [Part]? {
    guard let first = range.first(where: { !page[$0].isHTMLBlank }) else {
      return ["mo", "mtext", "ms"].contains(name) ? [.sign("\\ ")] : nil
    }
    var parts: [Part] = []
    var start = name == "mtext" ? range.lowerBound : first
    var place = start
    while place < range.upperBound {
      let isAmpersand = page[place..<range.upperBound].starts(with: "&amp;".utf8)
      if page[place] == 0x26, !isAmpersand {
        // A reference to a character.
        place += CharacterReference(page[place..<range.upperBound]).length
        continue
      }
      if page[place] == 0x5C {
        parts += [.text(start..<place), .sign("\\backslash ")]
        start = place + 1
      } else if isAmpersand || "{}%#$_~^".utf8.contains(page[place]) {
        parts += [.text(start..<place), .sign("\\")]
        start = place
      }
      place += 1
    }
    return parts + [.text(start..<range.upperBound)]
  }

  private mutating func element(_ tag: PageScanner.StartTag, depth: Int) -> [Part]? {
    if tag.name == "annotation" || tag.name == "annotation-xml" {
      let content = source.skipContent(of: tag.name)
      let isTeX = value("encoding", of: tag)?.elementsEqual("application/x-tex".utf8) == true
      if isTeX, page[content].contains(where: { !$0.isHTMLBlank }) { annotation = content }
      return []
    }
    guard let children = children(of: tag.name, depth: depth) else { return nil }
    return parts(of: tag, children)
  }

  private func value(
    _ name: String, of tag: PageScanner.StartTag
  ) -> ArraySlice<UInt8>? {
    tag.attributes.first { $0.name == name }.map { page[$0.value] }
  }

  private func parts(of tag: PageScanner.StartTag, _ children: [Child]) -> [Part] {
    func group(_ place: Int) -> [Part] {
      [.sign("{")] + (children.indices.contains(place) ? children[place].parts : []) + [.sign("}")]
    }
    let all = children.flatMap(\.parts)
    switch tag.name {
    case "mfrac":
      let isLine = value("linethickness", of: tag)?.first != 0x30
      return [.sign(isLine ? "\\frac" : "\\binom")] + group(0) + group(1)
    case "msup": return group(0) + [.sign("^")] + group(1)
    case "msub", "munder": return group(0) + [.sign("_")] + group(1)
    case "mover":
      if let accent = accent(children.last?.parts ?? []) { return [.sign(accent)] + group(0) }
      return group(0) + [.sign("^")] + group(1)
    case "msubsup", "munderover":
      return group(0) + [.sign("_")] + group(1) + [.sign("^")] + group(2)
    case "mmultiscripts": return scripts(children)
    case "msqrt": return [.sign("\\sqrt{")] + all + [.sign("}")]
    case "menclose" where value("notation", of: tag)?.elementsEqual("radical".utf8) == true:
      return [.sign("\\sqrt{")] + all + [.sign("}")]
    case "mroot":
      return [.sign("\\sqrt[")] + (children.last?.parts ?? []) + [.sign("]")] + group(0)
    case "mfenced": return fenced(tag, children.map(\.parts))
    case "mphantom": return []
    case "semantics": return children.first { !$0.name.hasPrefix("annotation") }?.parts ?? []
    case "mtext", "ms": return [.sign("\\text{")] + all + [.sign("}")]
    case "mi": return word(all)
    case "mn", "mo": return all
    case "mtd": return all + [.sign("\\ ")]
    case "mtr": return all
    case "mtable": return Array(children.map(\.parts).joined(separator: [.sign(";\\ ")]))
    default: return [.sign("{")] + all + [.sign("}")]
    }
  }

  /// A name of several letters: a function's, or what stands for one quantity.
  private func word(_ parts: [Part]) -> [Part] {
    guard parts.count == 1, case .text(let range) = parts[0], range.count > 1,
      page[range].allSatisfy(\.isLetter)
    else { return parts }
    let isFunction = TeXSymbols.functions.contains(String(decoding: page[range], as: UTF8.self))
    return isFunction
      ? [.sign("\\")] + parts + [.sign(" ")] : [.sign("\\text{")] + parts + [.sign("}")]
  }

  private func fenced(_ tag: PageScanner.StartTag, _ children: [[Part]]) -> [Part] {
    func sign(_ name: String, _ usual: StaticString) -> [Part] {
      guard let attribute = tag.attributes.first(where: { $0.name == name }) else {
        return [.sign(usual)]
      }
      return parts(of: attribute.value, in: "mi") ?? []
    }
    return sign("open", "(") + Array(children.joined(separator: sign("separators", ",")))
      + sign("close", ")")
  }

  /// Indices and powers at both sides, as of an isotope.
  private func scripts(_ children: [Child]) -> [Part] {
    guard let base = children.first else { return [] }
    let halves = children.dropFirst().split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0.name == "mprescripts" })
    func pairs(_ half: ArraySlice<Child>) -> [Part] {
      half.enumerated().flatMap { number, child -> [Part] in
        if child.parts.isEmpty { return [] }
        return [.sign(number.isMultiple(of: 2) ? "_{" : "^{")] + child.parts + [.sign("}")]
      }
    }
    let before = halves.count > 1 ? pairs(halves[1]) : []
    return (before.isEmpty ? [] : [.sign("{}")] + before) + [.sign("{")] + base.parts + [.sign("}")]
      + pairs(halves[0])
  }

  /// The command for a sign above a letter that is no power of it.
  private func accent(_ parts: [Part]) -> StaticString? {
    guard case .text(let range)? = parts.last else { return nil }
    switch String(decoding: page[range], as: UTF8.self) {
    case "¯", "‾", "_", "&macr;", "&#xAF;", "&#x203E;", "&OverBar;": return "\\bar"
    case "→", "&rarr;", "&#x2192;": return "\\vec"
    case "^", "ˆ", "&Hat;", "&#x5E;", "&#x2C6;": return "\\hat"
    case "~", "˜", "&tilde;", "&#x2DC;": return "\\tilde"
    case "˙", "&dot;", "&#x2D9;": return "\\dot"
    default: return nil
    }
  }
}
