import Archive
import JSON

/// A thing that a page's markup describes: what it is, and its properties in their order.
final class PageItem {
  /// Where on the page it begins.
  let offset: Int
  let types: [String]
  var id: String?
  private var properties: [Property] = []
  /// Where in them one of a name is.
  private var places: [String: Int] = [:]

  private struct Property {
    let name: String
    var values: [Value]
  }

  enum Value {
    case text(String, offset: Int)
    case item(PageItem)
  }

  /// Items further within are left out.
  private static let depthLimit = 32

  init(offset: Int, types: [String], id: String? = nil) {
    self.offset = offset
    self.types = types
    self.id = id
  }

  func has(_ name: String) -> Bool { places[name] != nil }

  func add(_ value: Value, to name: String) {
    if let place = places[name] {
      properties[place].values.append(value)
    } else {
      places[name] = properties.count
      properties.append(Property(name: name, values: [value]))
    }
  }

  /// The item in JSON-LD's shape.
  func node(_ budget: PageBudget) -> JSONNode? { node(budget, within: []) }

  private func node(_ budget: PageBudget, within outer: [PageItem]) -> JSONNode? {
    let isWithinItself = outer.contains { $0 === self }
    guard !isWithinItself, outer.count < PageItem.depthLimit, budget.pay(16) else { return nil }
    var members: [JSONMember] = []
    func add(_ key: String, _ values: [JSONNode]) {
      guard let first = values.first else { return }
      let node = values.count == 1 ? first : JSONNode(offset: first.offset, value: .array(values))
      members.append(JSONMember(key: key, keyOffset: first.offset, node: node))
    }
    func text(_ text: String) -> JSONNode { JSONNode(offset: offset, value: .string(text)) }
    add("@type", types.map(text))
    add("@id", id.map { [text($0)] } ?? [])
    for property in properties {
      let values = property.values.compactMap { value in
        switch value {
        case .text(let text, let offset): JSONNode(offset: offset, value: .string(text))
        case .item(let item): item.node(budget, within: outer + [self])
        }
      }
      // Who asked and who edited is often named twice, and the same.
      add(property.name, property.name == "author" ? values.uniqueNames : values)
    }
    return JSONNode(offset: offset, value: .object(members))
  }
}

extension [JSONNode] {
  /// Without those whose name one before them has.
  fileprivate var uniqueNames: [JSONNode] {
    var names: Set<String> = []
    return filter { node in node.name.map { names.insert($0).inserted } ?? true }
  }
}
