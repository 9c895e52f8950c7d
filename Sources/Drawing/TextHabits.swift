/// What terminals do differently with the text that they are given.
package struct TextHabits: Hashable, Sendable {
  package var width: WidthPolicy
  package var direction: DirectionPolicy
  /// Whether it can draw a line through text; where not, signs say what was struck.
  package var strikes = true

  package init(width: WidthPolicy = .narrow, direction: DirectionPolicy = .written) {
    self.width = width
    self.direction = direction
  }
}
