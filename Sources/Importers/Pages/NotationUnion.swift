import Archive
import JSON

/// The threads of a page from all the notations that it has them in.
struct NotationUnion {
  /// Those of the richest notation first, their gaps filled from the others; then those that only
  /// another has.
  private(set) var threads: [JSONNode] = []

  init(_ notations: [[JSONNode]]) {
    let order = notations.filter { !$0.isEmpty }.enumerated().sorted { one, other in
      let (first, second) = (Riches(one.element), Riches(other.element))
      return first == second ? one.offset < other.offset : second < first
    }
    for notation in order.map(\.element) { add(notation) }
  }

  private mutating func add(_ notation: [JSONNode]) {
    let isOnly = threads.count == 1 && notation.count == 1
    let keyed = threads.indices.flatMap { place in
      NotationUnion.keys(of: threads[place]).map { ($0, place) }
    }
    let places = Dictionary(keyed) { first, _ in first }
    for thread in notation {
      let found = NotationUnion.keys(of: thread).lazy.compactMap { places[$0] }.first
      let isSame = isOnly && NotationUnion.mayBeSame(threads[0], thread)
      if let place = found ?? (isSame ? 0 : nil) {
        threads[place] = GapFiller.filled(threads[place], from: thread)
      } else {
        threads.append(thread)
      }
    }
  }

  /// What a thread can be known by in another notation: its id, and its title.
  private static func keys(of thread: JSONNode) -> [String] {
    [thread.identifier.map { "id \($0)" }, thread.title.map { "title \($0)" }].compactMap(\.self)
  }

  /// Whether the only threads of two notations are one: nothing speaks against it, or both say the
  /// same.
  private static func mayBeSame(_ one: JSONNode, _ other: JSONNode) -> Bool {
    guard one.title != nil, other.title != nil else { return true }
    let twins = PostTwins([one] + one.posts)
    return ([other] + other.posts).contains { twins.hasLikeness(of: $0) }
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
  fileprivate var title: String? { (self["name"] ?? self["headline"])?.name?.joinedWords }
}
