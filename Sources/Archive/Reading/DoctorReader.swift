import Forum
import JSON

extension Person {
  /// Nil where the node names nobody.
  init?(_ node: JSONNode) {
    guard let name = node.name ?? node.identifier else { return nil }
    self.init(id: node.identifier, name: name)
    type = node.type(preferablyNot: "Person")
    otherProperties = node.otherProperties(besides: .person)
  }
}

extension Doctor {
  /// Nil where the node names nobody.
  init?(_ node: JSONNode) {
    self.init(known: node)
    type = node.type(preferablyNot: "Physician")
    guard case .object = node.value else { return }
    otherProperties = node.otherProperties(besides: .doctor(node))
    rating = node["aggregateRating"].flatMap(Rating.init(node:))
  }

  /// What tells who it is, without all that is only shown.
  init?(known node: JSONNode) {
    guard let name = node.name ?? node.identifier else { return nil }
    self.init(id: node.identifier, name: name)
    guard case .object = node.value else { return }
    let suffixes = (node["honorificSuffix"]?.elements ?? []).compactMap(\.name)
    credentials = suffixes.isEmpty ? nil : suffixes.joined(separator: ", ")
    for specialty in (node["medicalSpecialty"]?.elements ?? []).compactMap(Specialty.init(node:)) {
      if !specialties.contains(specialty) { specialties.append(specialty) }
    }
    city =
      node["address"]?.elements.lazy.compactMap { $0["addressLocality"]?.name ?? $0.text }.first
  }
}

extension Specialty {
  /// Of a name, an object that has one, or a schema.org term such as `https://schema.org/PlasticSurgery`.
  init?(node: JSONNode) {
    guard let written = node.name ?? node["@id"]?.text else { return nil }
    let term = schemaTerm(written)
    self.init(term == written ? written : term.separatedWords)
    guard !key.isEmpty else { return nil }
  }
}

extension Rating {
  /// Of an AggregateRating, scaled to five stars, or of the bare number of stars.
  init?(node: JSONNode) {
    let best = node["bestRating"]?.numeral ?? 5
    let value = node["ratingValue"]?.numeral ?? node.numeral
    let stars = value.map { best > 0 && best.isFinite && best != 5 ? $0 * 5 / best : $0 }
    let count = (node["reviewCount"] ?? node["ratingCount"])?.numeral
    guard stars != nil || count != nil else { return nil }
    self.init(
      stars: stars.map { $0.isNaN ? 0 : min(max($0, 0), 5) },
      reviewCount: count.flatMap { $0 >= 0 ? Int(min($0, Double(Int32.max))) : nil })
  }
}

extension String {
  /// “Plastic Surgery” of “PlasticSurgery”.
  fileprivate var separatedWords: String {
    var words = ""
    for character in self {
      if character.isUppercase, let last = words.last, last.isLowercase { words.append(" ") }
      words.append(character)
    }
    return words
  }
}
