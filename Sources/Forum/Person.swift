/// Someone who asks or comments.
package struct Person: Hashable, Sendable {
  package var id: String?
  package var name: String

  package init(id: String? = nil, name: String) {
    self.id = id
    self.name = name
  }
}
