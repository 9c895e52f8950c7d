import Forum
import JSON

extension JSONNode {
  /// The members of an object that its reader has no use for; of several with one key the last.
  ///
  /// `known` are those it reads. A known one is kept too where another takes its place: a `url`
  /// beside an `@id`, a second date.
  func otherProperties(besides known: Set<String>) -> [Property] {
    guard case .object(let members) = value else { return [] }
    let unused = unusedAlternatives
    var last: [String: Int] = [:]
    for (place, member) in members.enumerated() { last[member.key] = place }
    return members.enumerated().compactMap { place, member in
      guard last[member.key] == place, unused.contains(member.key) || !known.contains(member.key)
      else { return nil }
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
  func hasMore(than known: Set<String>) -> Bool {
    guard case .object(let members) = value else { return false }
    return members.contains { !known.contains($0.key) }
  }
}

/// The members that each kind of object is read from.
enum KnownProperties {
  private static let thing: Set = ["@context", "@type", "@id", "url", "identifier", "name"]
  private static let post = thing.union([
    "text", "encodingFormat", "author", "dateCreated", "datePublished", "upvoteCount",
    "downvoteCount", "comment",
  ])

  static let question = post.union([
    "keywords", "answerCount", "acceptedAnswer", "suggestedAnswer", "usageInfo",
  ])
  static let posting = question.union(["articleBody", "headline", "commentCount"])
  /// `myVote` is written by this program for the reader alone.
  static let answer = post.union(["headline", "articleBody", "myVote"])
  static let comment: Set = [
    "@context", "@type", "text", "encodingFormat", "author", "dateCreated", "datePublished",
  ]
  static let person = thing
  /// An address and a rating are kept whole where they say more than is shown.
  static func doctor(_ node: JSONNode) -> Set<String> {
    var known = thing.union(["honorificSuffix", "medicalSpecialty"])
    if node["address"]?.hasMore(than: ["@type", "addressLocality"]) != true {
      known.insert("address")
    }
    if node["aggregateRating"]?.hasMore(than: ["@type", "ratingValue", "reviewCount"]) != true {
      known.insert("aggregateRating")
    }
    return known
  }
}
