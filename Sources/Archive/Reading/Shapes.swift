import Forum
import JSON

/// The shapes that pages in the wild give to a property, read as the one thing they mean.
extension JSONNode {
  /// Its elements where it is an array, nothing where it is null, else itself.
  package var elements: [JSONNode] {
    switch value {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// A text that says something: of a string, a number, `{"@value": …}` or the first of an array.
  package var text: String? {
    switch value {
    case .string(let text): return text.isBlank ? nil : text
    case .number(let number): return number.text
    case .object: return self["@value"]?.text
    case .array(let elements): return elements.lazy.compactMap(\.text).first
    case .null, .bool: return nil
    }
  }

  /// The name of a thing given as a string or as an object that has one.
  package var name: String? {
    if case .object = value { return self["name"]?.text ?? self["@value"]?.text }
    if case .array(let elements) = value { return elements.lazy.compactMap(\.name).first }
    return text
  }

  /// What identifies an object: `@id`, else `url`, else `identifier`.
  package var identifier: String? {
    guard case .object = value else { return nil }
    return self["@id"]?.text ?? self["url"]?.text ?? self["identifier"]?.identifierText
  }

  /// An identifier's text: a string, a number or a schema.org PropertyValue.
  var identifierText: String? { text ?? self["value"]?.text }

  /// The types of an object, without `schema:` or schema.org's address before them.
  package var types: [String] {
    (self["@type"]?.elements ?? []).compactMap { $0.string.map(schemaTerm) }
  }

  /// A finite or infinite number, also where it is written as a string.
  var numeral: Double? {
    switch value {
    case .number(let number): number.double
    case .string(let text): Double(text.filter { !$0.isWhitespace && $0 != "," })
    case .object: self["@value"]?.numeral
    case .array(let elements): elements.lazy.compactMap(\.numeral).first
    case .null, .bool: nil
    }
  }

  /// The text of a string, or of an object that has one, as a CreativeWork.
  var writing: String? { elements.lazy.compactMap { $0["text"]?.text ?? $0.name }.first }

  /// An object's type where it is another than usual.
  func type(unless usual: String) -> String? { types.first { $0 != usual } }

  var format: TextFormat {
    guard let name = self["encodingFormat"]?.text?.lowercased() else { return .plain }
    return [TextFormat.markdown, .html].first { name.hasPrefix($0.rawValue) } ?? .plain
  }

  var date: ArchiveDate? {
    for key in ["dateCreated", "datePublished"] {
      if let date = self[key]?.text.flatMap({ ArchiveDate($0) }) { return date }
    }
    return nil
  }
}

extension String {
  var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }
}

/// A schema.org term without its prefix or address: “Question” of “https://schema.org/Question”.
func schemaTerm(_ name: String) -> String {
  for prefix in ["https://schema.org/", "http://schema.org/", "schema:"] {
    if name.hasPrefix(prefix) { return String(name.dropFirst(prefix.count)) }
  }
  return name
}
