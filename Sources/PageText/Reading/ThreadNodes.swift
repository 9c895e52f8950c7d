import Archive
import Forum
import JSON

/// A thread's JSON: its own members, and those of each answer in the thread's order.
struct ThreadNodes {
  private(set) var members: [JSONMember] = []
  private(set) var answers: [(members: [JSONMember], isAccepted: Bool)] = []

  init(_ question: Question) {
    var writer = JSONWriter()
    writer.question(question)
    guard let node = try? JSONNode.parse(writer.bytes), case .object(let all) = node.value else {
      return
    }
    for member in all {
      switch member.key {
      case "acceptedAnswer": answers += ThreadNodes.answers(member.node, isAccepted: true)
      case "suggestedAnswer": answers += ThreadNodes.answers(member.node, isAccepted: false)
      default: members.append(member)
      }
    }
  }

  private static func answers(
    _ node: JSONNode, isAccepted: Bool
  ) -> [(members: [JSONMember], isAccepted: Bool)] {
    guard case .array(let elements) = node.value else { return [] }
    return elements.map { element in
      guard case .object(let members) = element.value else { return ([], isAccepted) }
      return (members, isAccepted)
    }
  }
}

extension JSONNode {
  static func object(_ members: [JSONMember]) -> JSONNode {
    JSONNode(offset: 0, value: .object(members))
  }

  static func array(_ elements: [JSONNode]) -> JSONNode {
    JSONNode(offset: 0, value: .array(elements))
  }

  fileprivate static let null = JSONNode(offset: 0, value: .null)

  fileprivate var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.node(self)
    return writer.bytes
  }

  fileprivate var isNull: Bool { if case .null = value { true } else { false } }
}

extension JSONMember {
  init(_ key: String, _ node: JSONNode) { self.init(key: key, keyOffset: 0, node: node) }
}

extension [JSONMember] {
  /// The members that make of the others what these are: those that differ, and null for those that
  /// are not here.
  func difference(from others: [JSONMember]) -> [JSONMember] {
    let changed = filter { member in
      others.first { $0.key == member.key }?.node.bytes != member.node.bytes
    }
    let gone = others.filter { other in !contains { $0.key == other.key } }
    return changed + gone.map { JSONMember($0.key, .null) }
  }

  func patched(with patch: [JSONMember]) -> [JSONMember] {
    var members = self
    for change in patch {
      let place = members.firstIndex { $0.key == change.key }
      switch (place, change.node.isNull) {
      case (let place?, true): members.remove(at: place)
      case (let place?, false): members[place] = change
      case (nil, true): break
      case (nil, false): members.append(change)
      }
    }
    return members
  }
}
