import Archive
import JSON

/// Fills what is left out of a thread in one place from what is said of it in another.
struct GapFiller {
  private static let ids: Set = ["@id", "url", "identifier"]

  static func filled(_ rich: JSONNode, from poor: JSONNode) -> JSONNode {
    var result = added(rich, from: poor)
    guard !rich.posts.isEmpty, !poor.posts.isEmpty else { return result }
    let twins = PostTwins(poor.posts)
    for key in Vocabulary.posts.sorted() {
      guard let posts = rich[key]?.elements else { continue }
      let all = posts.map { post in twins.twin(of: post).map { filled(post, from: $0) } ?? post }
      result = result.setting(key, JSONNode(offset: rich.offset, value: .array(all)))
    }
    if rich["acceptedAnswer"] == nil, let accepted = poor["acceptedAnswer"]?.elements {
      let twins = PostTwins(accepted)
      let found = result.posts.filter { twins.twin(of: $0) != nil }
      let node = JSONNode(offset: rich.offset, value: .array(found))
      if !found.isEmpty { result = result.setting("acceptedAnswer", node) }
    }
    return withPosts(of: poor, result)
  }

  /// With the posts that only `poor` has.
  private static func withPosts(of poor: JSONNode, _ rich: JSONNode) -> JSONNode {
    let twins = PostTwins(rich.posts)
    var result = rich
    for key in Vocabulary.posts.sorted() {
      let new = (poor[key]?.elements ?? []).filter { $0.hasWriting && !twins.hasLikeness(of: $0) }
      guard !new.isEmpty else { continue }
      let isTaken = key == "acceptedAnswer" && rich[key] != nil
      let key = isTaken ? "suggestedAnswer" : key
      let all = (result[key]?.elements ?? []) + new
      result = result.setting(key, JSONNode(offset: rich.offset, value: .array(all)))
    }
    return result
  }

  /// With the properties that only `poor` has; a text's format belongs to the text.
  private static func added(_ rich: JSONNode, from poor: JSONNode) -> JSONNode {
    let known = Set(rich.members.filter { !$0.node.isNothing }.map(\.key))
    let hasID = !known.isDisjoint(with: ids)
    let hasText = !known.isDisjoint(with: Vocabulary.bodies)
    let hasPosts = !rich.posts.isEmpty
    let new = poor.members.filter { member in
      let isRefused =
        hasID && ids.contains(member.key) || hasText && member.key == "encodingFormat"
        || hasText && Vocabulary.bodies.contains(member.key)
        || hasPosts && Vocabulary.posts.contains(member.key)
      return !known.contains(member.key) && !member.node.isNothing && !isRefused
    }
    let kept = rich.members.filter { known.contains($0.key) }
    var result = JSONNode(offset: rich.offset, value: .object(kept + new))
    if let author = rich["author"], let other = poor["author"], author.name == other.name,
      author.elements.count == 1, other.elements.count == 1, !author.members.isEmpty
    {
      result = result.setting("author", added(author, from: other))
    }
    return result
  }
}

extension JSONNode {
  fileprivate var isNothing: Bool {
    switch value {
    case .null: true
    case .string(let text): text.trimmed.isEmpty
    case .array(let elements): elements.isEmpty
    default: false
    }
  }
}
