/// Text measured, cut and wrapped for the terminal that the signs are for.
extension Glyphs {
  /// The columns that a text takes.
  package func width(_ text: some StringProtocol) -> Int { Width.of(text, habits.width) }

  package func width(_ cluster: Character) -> Int { Width.of(cluster, habits.width) }

  /// The text, or as much of it as fits `width` columns with the ellipsis after it.
  package func truncated(_ text: some StringProtocol, to width: Int) -> String {
    Drawing.truncated(text, to: width, ellipsis: ellipsis, habits.width)
  }

  /// The text, or as much of its end as fits `width` columns with the ellipsis before it.
  package func truncatedAtStart(_ text: String, to width: Int) -> String {
    var room = width - self.width(text)
    guard room < 0 else { return text }
    room -= self.width(ellipsis)
    let end = text.drop { cluster in
      defer { room += self.width(cluster) }
      return room < 0
    }
    return self.width(end) + self.width(ellipsis) <= width ? ellipsis + end : String(end)
  }

  /// The lines of a paragraph, as ranges of it.
  package func wrap(
    _ text: some StringProtocol, width: Int, first: Int? = nil
  ) -> [Range<String.Index>] {
    Drawing.wrap(text, width: width, first: first, habits.width)
  }
}
