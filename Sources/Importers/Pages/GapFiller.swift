import Archive
import JSON

/// Fills what one notation leaves out of a thread from what another says of it.
struct GapFiller {
  private static let ids: Set = ["@id", "url", "identifier"]

  /// The threads of the richest notation, their gaps filled from the others.
  static func threads(of notations: [[JSONNode]]) -> [JSONNode] {
    let order = notations.filter { !$0.isEmpty }.enumerated().sorted { one, other in
      let (first, second) = (Riches(one.element), Riches(other.element))
      return first == second ? one.offset < other.offset : second < first
    }
    guard var threads = order.first?.element else { return [] }
    for poorer in order.dropFirst().map(\.element) {
      let isOnly = threads.count == 1 && poorer.count == 1
      let keyed = poorer.flatMap { thread in keys(of: thread).map { ($0, thread) } }
      let counterparts = Dictionary(keyed) { first, _ in first }
      for place in threads.indices {
        let found = keys(of: threads[place]).lazy.compactMap { counterparts[$0] }.first
        if let counterpart = isOnly ? poorer[0] : found {
          threads[place] = filled(threads[place], from: counterpart)
        }
      }
    }
    return threads
  }

  /// What a thread can be known by in another notation: its id, and its title.
  private static func keys(of thread: JSONNode) -> [String] {
    let title = (thread["name"] ?? thread["headline"])?.name?.joinedWords
    return [thread.identifier.map { "id \($0)" }, title.map { "title \($0)" }].compactMap(\.self)
  }

  static func filled(_ rich: JSONNode, from poor: JSONNode) -> JSONNode {
    var result = added(rich, from: poor)
    guard !rich.posts.isEmpty, !poor.posts.isEmpty else { return result }
    let twins = PostTwins(poor.posts)
    for key in Vocabulary.posts.sorted() {
      guard let posts = rich[key]?.elements else { continue }
      let filled = posts.map { post in twins.twin(of: post).map { added(post, from: $0) } ?? post }
      result = result.setting(key, JSONNode(offset: rich.offset, value: .array(filled)))
    }
    if rich["acceptedAnswer"] == nil, let accepted = poor["acceptedAnswer"]?.elements {
      let twins = PostTwins(accepted)
      let found = result.posts.filter { twins.twin(of: $0) != nil }
      let node = JSONNode(offset: rich.offset, value: .array(found))
      if !found.isEmpty { result = result.setting("acceptedAnswer", node) }
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

/// How much one notation says of a page's threads.
private struct Riches: Comparable {
  private let posts: Int
  private let properties: Int
  private let characters: Int

  init(_ threads: [JSONNode]) {
    let all = threads + threads.flatMap(\.posts)
    posts = all.count
    properties = all.reduce(0) { $0 + $1.members.count }
    characters = all.reduce(0) { $0 + ($1["text"]?.text?.utf8.count ?? 0) }
  }

  static func < (one: Riches, other: Riches) -> Bool {
    (one.posts, one.properties, one.characters)
      < (other.posts, other.properties, other.characters)
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
