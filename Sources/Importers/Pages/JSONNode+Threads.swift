import Archive
import JSON

extension JSONNode {
  var members: [JSONMember] {
    guard case .object(let members) = value else { return [] }
    return members
  }

  /// Whether there is something to read in a post.
  var hasWriting: Bool {
    ["name", "text", "headline", "articleBody"].contains { self[$0]?.text != nil }
  }

  /// All answers and comments of a thread.
  var posts: [JSONNode] {
    ["acceptedAnswer", "suggestedAnswer", "comment"].flatMap { self[$0]?.elements ?? [] }
  }

  func without(_ key: String) -> JSONNode {
    JSONNode(offset: offset, value: .object(members.filter { $0.key != key }))
  }

  /// With a member in the place of those of the same key.
  func setting(_ key: String, _ node: JSONNode) -> JSONNode {
    let new = JSONMember(key: key, keyOffset: node.offset, node: node)
    return JSONNode(offset: offset, value: .object(members.filter { $0.key != key } + [new]))
  }
}
