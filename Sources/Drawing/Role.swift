/// What a cell's text means; a theme says how that looks.
package enum Role: UInt8, CaseIterable, Sendable {
  case text, secondary, title, header, headerSecondary, headerFilter
  case hint, hintKey, border, borderFocused
  case headline, doctor, credentials, city, specialty, specialtyTicked, stars, starsMissing
  case votesUp, votesDown, voteArrow, voteArrowUp, voteArrowDown
  case accepted, author, date, keyword, comment, disclaimer
  case heading, quote, code, link, listMarker
  case field, fieldLabel, notice, warning, error, progress, scrollBar
  case read, new, bookmark, note

  /// As a theme's file names it.
  package var name: String { "\(self)" }

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
