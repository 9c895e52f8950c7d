/// Someone who asks or comments.
package struct Person: Hashable, Sendable {
  package var id: String?
  package var name: String
  /// In schema.org's words, where it is no Person.
  package var type: String?
  package var otherProperties: [Property] = []

  package init(id: String? = nil, name: String) {
    self.id = id
    self.name = name
  }
}
