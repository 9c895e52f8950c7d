import Archive
import JSON

/// Finds the threads among the things that a page describes in one notation.
struct ThreadFinder {
  private(set) var threads: [JSONNode] = []
  /// Where in `threads` one of an id is.
  private var places: [String: Int] = [:]
  /// Posts that stand alone and say what they answer.
  private var replies: [(post: JSONNode, parent: JSONNode)] = []
  /// Things by their ids, for those that only say the id.
  private var named: [String: JSONNode] = [:]
  /// How many more things may be put where only their id stands, or be united.
  private var budget = 1_000_000

  private static let depthLimit = 64

  init(_ nodes: [JSONNode]) {
    for node in nodes { find(in: node, depth: 0) }
    addReplies()
    for place in threads.indices {
      threads[place] = completed(threads[place], within: [])
    }
  }

  /// Within a thread only ids are of interest: its answers are its own.
  private mutating func find(
    in node: JSONNode, isWithin: Bool = false, isMain: Bool = false, depth: Int
  ) {
    guard depth < ThreadFinder.depthLimit else { return }
    if case .array(let elements) = node.value {
      for element in elements {
        find(in: element, isWithin: isWithin, isMain: isMain, depth: depth + 1)
      }
    }
    let members = node.members
    if let id = node["@id"]?.text, members.count > (named[id]?.members.count ?? 0) {
      named[id] = node
    }
    var isWithin = isWithin
    // What a page of questions is about need not say what it is.
    let isQuestion = Vocabulary.isQuestion(node.types) || isMain && node.types.isEmpty
    if !isWithin, isQuestion, node.hasWriting {
      add(node)
      isWithin = true
    } else if !isWithin, node.types.contains("Answer"), let parent = node["parentItem"] {
      replies.append((node.without("parentItem"), parent))
      isWithin = true
    }
    let isPage = node.types.contains("QAPage")
    for member in members {
      let isMain = isPage && member.key == "mainEntity"
      find(in: member.node, isWithin: isWithin, isMain: isMain, depth: depth + 1)
    }
  }

  /// One that is there twice is one thread.
  private mutating func add(_ thread: JSONNode) {
    if let id = thread.identifier, let place = places[id], budget > 0 {
      budget -= 1 + thread.posts.count + threads[place].posts.count
      threads[place] = GapFiller.filled(threads[place], from: thread)
    } else {
      if let id = thread.identifier { places[id] = threads.count }
      threads.append(thread)
    }
  }

  private mutating func addReplies() {
    var added: [Int: [JSONNode]] = [:]
    for (post, parent) in replies {
      if Vocabulary.isQuestion(parent.types), parent.hasWriting { add(parent) }
      let place = parent.identifier.map { places[$0] } ?? threads.indices.last
      if let place { added[place, default: []].append(post) }
    }
    for (place, posts) in added {
      let known = Set(threads[place].posts.compactMap(\.identifier))
      let new = posts.filter { post in post.identifier.map { !known.contains($0) } ?? true }
      let all = (threads[place]["suggestedAnswer"]?.elements ?? []) + new
      threads[place] = threads[place].setting(
        "suggestedAnswer", JSONNode(offset: threads[place].offset, value: .array(all)))
    }
  }

  /// A post, or its author, with what stands elsewhere in the place of a mere id.
  private mutating func completed(_ node: JSONNode, within ids: [String]) -> JSONNode {
    guard case .object(let members) = node.value, ids.count < 8 else { return node }
    let inner = ids + (node["@id"]?.text.map { [$0] } ?? [])
    var completed: [JSONMember] = []
    for member in members {
      guard Vocabulary.posts.contains(member.key) || member.key == "author" else {
        completed.append(member)
        continue
      }
      var elements: [JSONNode] = []
      for element in member.node.elements {
        let target = target(of: element, within: inner) ?? element
        elements.append(self.completed(target, within: inner))
      }
      let isOne = elements.count == 1
      let value = isOne ? elements[0].value : .array(elements)
      completed.append(
        JSONMember(
          key: member.key, keyOffset: member.keyOffset,
          node: JSONNode(offset: member.node.offset, value: value)))
    }
    return JSONNode(offset: node.offset, value: .object(completed))
  }

  private mutating func target(of node: JSONNode, within ids: [String]) -> JSONNode? {
    guard case .object(let members) = node.value, let id = node["@id"]?.text,
      members.allSatisfy({ $0.key == "@id" || $0.key == "@type" }), !ids.contains(id),
      let target = named[id], budget > 0
    else { return nil }
    budget -= 1
    return target
  }
}
