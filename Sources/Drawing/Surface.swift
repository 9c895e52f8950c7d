/// What lies under a cell's text, above the theme's background.
package enum Surface: UInt8, CaseIterable, Sendable {
  case plain, bar, selected, selectedUnfocused, match, currentMatch, sheet

  /// As a theme's file names it.
  package var name: String { "\(self)" }

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
