import Archive
import JSON

/// What a JSON-LD script's own words mean, as far as they are schema.org's.
struct LinkedContext {
  /// Whether words without more are schema.org's; they are where nothing is said.
  private var isSchema = true
  /// schema.org's word, or JSON-LD's own as `@id`, for the script's.
  private var words: [String: String] = [:]
  /// What stands before schema.org's words, with its colon.
  private var prefixes: [String] = ["schema:"]

  /// The nodes of a script in schema.org's words; nil where it speaks of something else.
  func translated(_ node: JSONNode) -> JSONNode? {
    switch node.value {
    case .array(let elements):
      return JSONNode(offset: node.offset, value: .array(elements.compactMap(translated)))
    case .object(let members):
      var context = self
      if let own = node["@context"] { context.read(own) }
      guard context.isSchema || !context.words.isEmpty || context.prefixes.count > 1 else {
        return nil
      }
      return JSONNode(offset: node.offset, value: .object(context.translated(members)))
    default: return node
    }
  }

  private func translated(_ members: [JSONMember]) -> [JSONMember] {
    var keys = Set(members.map(\.key))
    return members.compactMap { member in
      guard member.key != "@context" else { return nil }
      var key = word(member.key)
      if key != member.key, !keys.insert(key).inserted { key = member.key }
      guard let node = translated(member.node) else { return nil }
      return JSONMember(
        key: key, keyOffset: member.keyOffset,
        node: key == "@type" ? types(node) : node)
    }
  }

  private func types(_ node: JSONNode) -> JSONNode {
    switch node.value {
    case .string(let name): JSONNode(offset: node.offset, value: .string(word(name)))
    case .array(let names): JSONNode(offset: node.offset, value: .array(names.map(types)))
    default: node
    }
  }

  private func word(_ name: String) -> String {
    if let word = words[name] { return word }
    for prefix in prefixes where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return Vocabulary.term(name)
  }

  private mutating func read(_ context: JSONNode) {
    isSchema = false
    for element in context.elements {
      switch element.value {
      case .string(let address): if Vocabulary.isSchema(address) { isSchema = true }
      case .object(let members): read(members)
      default: break
      }
    }
  }

  private mutating func read(_ members: [JSONMember]) {
    for member in members {
      guard let meaning = member.node.text ?? member.node["@id"]?.text else { continue }
      add(member.key, meaning)
    }
  }

  private mutating func add(_ name: String, _ meaning: String) {
    let term = word(meaning)
    if name == "@vocab" {
      isSchema = Vocabulary.isSchema(meaning)
    } else if Vocabulary.isSchema(meaning), term.isEmpty || term == meaning {
      if prefixes.count < Vocabulary.prefixLimit { prefixes.append("\(name):") }
    } else if meaning.hasPrefix("@") || term != meaning {
      words[name] = term
    }
  }
}
