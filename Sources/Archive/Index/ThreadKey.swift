import JSON

/// The keys that the walk stops at; every other value is passed over.
enum ThreadKey: UInt32 {
  case type, id, name, text, headline, author, dateCreated, datePublished, identifier
  case answerCount, upvoteCount, downvoteCount, acceptedAnswer, suggestedAnswer
  case wrapped, graph, usageInfo

  /// Nil for a key that the index has no use for.
  @inline(__always)
  init?(_ key: JSONString) {
    switch key.count {
    case 3 where key.isWritten("@id"): self = .id
    case 3 where key.isWritten("url"): self = .identifier
    case 4 where key.isWritten("name"): self = .name
    case 4 where key.isWritten("text"): self = .text
    case 5 where key.isWritten("@type"): self = .type
    case 6 where key.isWritten("author"): self = .author
    case 6 where key.isWritten("@graph"): self = .graph
    case 7 where key.isWritten("hasPart"): self = .wrapped
    case 8 where key.isWritten("headline"): self = .headline
    case 9 where key.isWritten("usageInfo"): self = .usageInfo
    case 10 where key.isWritten("identifier"): self = .identifier
    case 10 where key.isWritten("mainEntity"): self = .wrapped
    case 11 where key.isWritten("dateCreated"): self = .dateCreated
    case 11 where key.isWritten("answerCount"): self = .answerCount
    case 11 where key.isWritten("upvoteCount"): self = .upvoteCount
    case 13 where key.isWritten("datePublished"): self = .datePublished
    case 13 where key.isWritten("downvoteCount"): self = .downvoteCount
    case 14 where key.isWritten("acceptedAnswer"): self = .acceptedAnswer
    case 15 where key.isWritten("suggestedAnswer"): self = .suggestedAnswer
    default: return nil
    }
  }

  var bit: UInt32 { 1 << rawValue }
}
