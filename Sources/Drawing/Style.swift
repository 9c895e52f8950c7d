/// Everything a cell says about its look.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var surface: Surface
  package var emphasis: Emphasis

  package init(_ role: Role = .text, on surface: Surface = .plain, _ emphasis: Emphasis = []) {
    self.role = role
    self.surface = surface
    self.emphasis = emphasis
  }

  /// Every role on every surface.
  static let combinations = Surface.allCases.flatMap { surface in
    Role.allCases.map { Style($0, on: surface) }
  }
}
