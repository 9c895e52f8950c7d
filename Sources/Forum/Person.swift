/// Someone who asks or comments.
package struct Person: Hashable, Sendable {
  package var id: String?
  package var name: String
  /// In schema.org's words; nil where the archive gives none.
  package var type: String? = "Person"
  package var otherProperties: [Property] = []

  package init(id: String? = nil, name: String) {
    self.id = id
    self.name = name
  }
}
