/// A number as JSON writes it, in full: nothing is rounded until asked.
package struct JSONNumber: Equatable, Sendable {
  package let text: String

  package init(text: String) { self.text = text }

  /// The nearest double; infinite where the number is out of a double's range.
  package var double: Double { Double(text) ?? 0 }

  /// The number where it is whole and fits.
  package var int: Int? { Int(text) ?? Int(exactly: double) }
}
