/// How wide the terminal draws what Unicode leaves open.
package struct WidthPolicy: Hashable, Sendable {
  /// Whether Greek, Cyrillic, lines, arrows and other signs that East Asia prints as wide as its
  /// ideographs take two columns, as a terminal set up for that shows them.
  ///
  /// The signs of `Glyphs.unicode` are among them: a screen drawn so uses `Glyphs.ascii`.
  package var ambiguousIsWide: Bool

  package static let narrow = WidthPolicy(ambiguousIsWide: false)
  package static let wide = WidthPolicy(ambiguousIsWide: true)
}
