/// An attribute that is read; its value as it is written.
struct PageAttribute {
  let name: String
  let value: Range<Int>

  static let readNames: Set<String> = [
    "href", "src", "alt", "start", "value", "type", "align", "style", "colspan", "rowspan",
    "width", "height", "checked", "class", "open", "reversed",
    "encoding", "close", "separators", "notation", "linethickness",
  ]
}

extension PageCursor {
  /// Goes on after a tag's end and gives its attributes, each once; nil where the tag never ends.
  mutating func attributes() -> [PageAttribute]? {
    var attributes: [PageAttribute] = []
    while let byte = byte(0) {
      place += 1
      if byte == 0x3E { return attributes }
      if byte.endsTagName { continue }
      place -= 1
      let name = attributeName()
      let value = attributeValue()
      if PageAttribute.readNames.contains(name), !attributes.contains(where: { $0.name == name }) {
        attributes.append(PageAttribute(name: name, value: value))
      }
    }
    return nil
  }

  /// A name has at least one character, be it what ends names.
  private mutating func attributeName() -> String {
    var isFirst = true
    return name {
      defer { isFirst = false }
      return !isFirst && ($0.endsTagName || $0 == 0x3D)
    }
  }

  /// The value's range without quotation marks; empty where the attribute has none.
  private mutating func attributeValue() -> Range<Int> {
    let end = place
    skipBlanks()
    guard byte(0) == 0x3D else { return end..<end }
    place += 1
    skipBlanks()
    guard let quote = byte(0) else { return place..<place }
    if quote == 0x22 || quote == 0x27 {
      place += 1
      let start = place
      let close = next(quote) ?? bytes.count
      place = min(close + 1, bytes.count)
      return start..<close
    }
    let start = place
    while let byte = byte(0), !byte.isHTMLBlank, byte != 0x3E { place += 1 }
    return start..<place
  }
}
