import JSON

// What every key has in common.
extension ThemeReader {
  func members(of member: JSONMember) throws(ThemeError) -> [JSONMember] {
    try members(of: member.node, as: member.key)
  }

  func members(of node: JSONNode, as key: String) throws(ThemeError) -> [JSONMember] {
    guard case .object(let members) = node.value else {
      throw wrongType(key, "an object: {…}", at: node)
    }
    var seen: Set<String> = []
    for member in members where !seen.insert(member.key).inserted {
      throw file.error(.keyTwice(member.key), at: member.keyOffset)
    }
    return members
  }

  func text(of member: JSONMember) throws(ThemeError) -> String {
    guard case .string(let text) = member.node.value else {
      throw wrongType(member.key, "a text in quotes", at: member.node)
    }
    return text
  }

  func located(_ text: String, at node: JSONNode) -> ThemeSource.Located<String> {
    ThemeSource.Located(value: text, file: file, offset: node.offset)
  }

  func unknown(
    _ member: JSONMember, _ kind: ThemeError.Kind, among known: [String]
  ) -> ThemeError {
    file.error(.unknownKey(member.key, kind, known: known), at: member.keyOffset)
  }

  func wrongType(_ key: String, _ expected: String, at node: JSONNode) -> ThemeError {
    file.error(.wrongType(key: key, expected: expected), at: node.offset)
  }
}
