/// Several words in one cell.
package enum ListCell {
  /// As a program writes a list, else between commas; without any, between semicolons or bars.
  package static func tags(_ cell: String) -> [String] {
    written(cell) ?? split(cell, at: cell.contains(",") ? "," : ";|")
  }

  package static func text(tags: [String]) -> String { tags.joined(separator: ", ") }

  /// As a program writes a list, else between semicolons or bars: a specialty may have a comma in
  /// it.
  package static func specialties(_ cell: String) -> [String] {
    written(cell) ?? split(cell, at: ";|")
  }

  package static func text(specialties: [String]) -> String {
    specialties.joined(separator: "; ")
  }

  private static func written(_ cell: String) -> [String]? {
    WrittenList(cell)?.words.map { trimmed($0.unicodeScalars[...]) }.filter { !$0.isEmpty }
  }

  private static func split(_ cell: String, at separators: String) -> [String] {
    cell.unicodeScalars.split { separators.unicodeScalars.contains($0) }.map(trimmed)
      .filter { !$0.isEmpty }
  }

  private static func trimmed(_ part: Substring.UnicodeScalarView) -> String {
    let isInk = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard let first = part.firstIndex(where: isInk), let last = part.lastIndex(where: isInk) else {
      return ""
    }
    return String(part[first...last])
  }
}
