/// Formulas of MathML, and of the scripts that write them out, as TeX, which is read in one place.
struct MathMarkup {
  /// What a formula is put together from: text of the page, and what stands between.
  enum Part {
    case text(Range<Int>)
    case sign(StaticString)
  }

  private static let pieceLimit = 2000
  private static let depthLimit = 32

  private let page: [UInt8]
  private var source: PageScanner
  private var pieces = 0
  /// What the page itself says the formula is in TeX.
  private var annotation: Range<Int>?

  /// The formula whose `math` tag has been read, and where the page goes on; nil where it does not
  /// end, or is a table.
  static func formula(
    at source: PageScanner, of page: [UInt8]
  ) -> (parts: [Part], rest: PageScanner)? {
    var markup = MathMarkup(page: page, source: source)
    guard let children = markup.children(of: "math", depth: 0) else { return nil }
    if let annotation = markup.annotation { return ([.text(annotation)], markup.source) }
    return (Array(children.joined()), markup.source)
  }

  private init(page: [UInt8], source: PageScanner) {
    self.page = page
    self.source = source
  }

  /// Up to an element's end.
  private mutating func children(of name: String, depth: Int) -> [[Part]]? {
    guard depth < MathMarkup.depthLimit else { return nil }
    var children: [[Part]] = []
    while pieces < MathMarkup.pieceLimit, let piece = source.next() {
      pieces += 1
      switch piece {
      case .endTag(name): return children
      case .endTag("mspace"): break
      case .endTag: return nil
      case .lessThan: children.append([.sign("&lt;")])
      case .text(let range):
        if let parts = parts(of: range, in: name) { children.append(parts) }
      case .startTag(let tag) where tag.name == "mspace": children.append([.sign("\\ ")])
      case .startTag(let tag) where tag.isEmpty: children.append([.sign("{}")])
      case .startTag(let tag):
        guard let child = element(tag, depth: depth + 1) else { return nil }
        children.append(child)
      }
    }
    return nil
  }

  /// A text, its first character kept from meaning something in TeX; nil for blanks between
  /// elements.
  private func parts(of range: Range<Int>, in name: String) -> [Part]? {
    guard let first = range.first(where: { !page[$0].isHTMLBlank }) else {
      return ["mo", "mtext", "ms"].contains(name) ? [.sign("\\ ")] : nil
    }
    if name == "mtext", first > range.lowerBound { return [.text(range)] }
    let isSign = "{}%#$_".utf8.contains(page[first])
    return (isSign ? [.sign("\\")] : []) + [.text(first..<range.upperBound)]
  }

  private mutating func element(_ tag: PageScanner.StartTag, depth: Int) -> [Part]? {
    switch tag.name {
    case "annotation", "annotation-xml":
      let content = source.skipContent(of: tag.name)
      let isTeX = tag.attributes.contains {
        $0.name == "encoding" && page[$0.value].elementsEqual("application/x-tex".utf8)
      }
      if isTeX { annotation = content }
      return []
    case "mtable": return nil
    default: break
    }
    guard let children = children(of: tag.name, depth: depth) else { return nil }
    return MathMarkup.parts(of: tag.name, children)
  }

  private static func parts(of name: String, _ children: [[Part]]) -> [Part] {
    func group(_ place: Int) -> [Part] {
      [.sign("{")] + (children.indices.contains(place) ? children[place] : []) + [.sign("}")]
    }
    let all = Array(children.joined())
    switch name {
    case "mfrac": return [.sign("\\frac")] + group(0) + group(1)
    case "msup", "mover": return group(0) + [.sign("^")] + group(1)
    case "msub", "munder": return group(0) + [.sign("_")] + group(1)
    case "msubsup", "munderover":
      return group(0) + [.sign("_")] + group(1) + [.sign("^")] + group(2)
    case "msqrt": return [.sign("\\sqrt{")] + all + [.sign("}")]
    case "mroot":
      return [.sign("\\sqrt[")] + (children.last ?? []) + [.sign("]")] + group(0)
    case "mfenced":
      return [.sign("(")] + Array(children.joined(separator: [.sign(",")])) + [.sign(")")]
    case "mphantom": return []
    case "semantics": return children.first ?? []
    case "mtext", "ms": return [.sign("\\text{")] + all + [.sign("}")]
    case "mn", "mo": return all
    case "mi": return isLong(all) ? [.sign("\\text{")] + all + [.sign("} ")] : all
    default: return [.sign("{")] + all + [.sign("}")]
    }
  }

  /// Whether it is a word rather than a letter: the name of a function.
  private static func isLong(_ parts: [Part]) -> Bool {
    guard parts.count == 1, case .text(let range) = parts[0] else { return false }
    return range.count > 1
  }
}
