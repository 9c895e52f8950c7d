import JSON

/// The members of a question or an answer that no column holds, as one object.
struct MoreCell {
  let text: String

  /// From a question in the archive's format: its own members, or those of the first element of one.
  init?(_ question: [UInt8], of key: String?) {
    guard var node = try? JSONNode.parse(question) else { return nil }
    if let key {
      guard case .array(let elements)? = node[key]?.value, let first = elements.first else {
        return nil
      }
      node = first
    }
    guard case .object(let members) = node.value else { return nil }
    var writer = JSONWriter()
    writer.object { object in
      for member in members where !MoreCell.isEmpty(member) {
        object.key(member.key)
        object.node(member.node)
      }
    }
    text = String(decoding: writer.bytes, as: UTF8.self)
  }

  /// What every question and answer is written with, whatever there is to say.
  private static func isEmpty(_ member: JSONMember) -> Bool {
    switch member.key {
    case "@type": true
    case "@id", "name": member.node.string == ""
    case "upvoteCount":
      if case .number(let number) = member.node.value { number.int == 0 } else { false }
    default: false
    }
  }
}
