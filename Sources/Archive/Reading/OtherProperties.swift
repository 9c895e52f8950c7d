import Forum
import JSON

extension JSONNode {
  /// The members of an object that its reader has no use for; of several with one key the last.
  ///
  /// `known` are those it reads. A known one is kept too where another takes its place: a `url`
  /// beside an `@id`, a second date.
  func otherProperties(besides known: KnownProperties) -> [Property] {
    guard case .object(let members) = value else { return [] }
    let unused = unusedAlternatives
    let others = members.filter { unused.contains($0.key) || !known.contains($0.key) }
    guard !others.isEmpty else { return [] }
    var last: [String: Int] = [:]
    for (place, member) in others.enumerated() { last[member.key] = place }
    return others.enumerated().compactMap { place, member in
      guard last[member.key] == place else { return nil }
      if case .null = member.node.value { return nil }
      return Property(member.key) { $0.node(member.node) }
    }
  }

  /// Members that say in other words what was taken from one before them.
  private var unusedAlternatives: Set<String> {
    var unused: Set<String> = []
    let ids = ["@id", "url", "identifier"].filter { self[$0]?.identifierText != nil }
    unused.formUnion(ids.dropFirst().filter { self[$0]?.identifierText != identifier })
    if self["dateCreated"]?.text.flatMap({ ArchiveDate($0) }) != nil {
      unused.insert("datePublished")
    }
    return unused
  }

  /// Whether an object has members that its reader has no use for.
  func hasMore(than known: KnownProperties) -> Bool {
    guard case .object(let members) = value else { return false }
    return members.contains { !known.contains($0.key) }
  }
}
