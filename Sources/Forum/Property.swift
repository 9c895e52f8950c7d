/// A property that the archive gives and this program has no use for, kept to be written again.
package struct Property: Hashable, Sendable {
  package let name: String
  /// The value as JSON, on one line.
  package let json: String

  package init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}
