/// A medical specialty; two are the same when they differ only in case, spacing or plural.
package struct Specialty: Sendable {
  /// As the archive writes it, with single spaces.
  package let name: String
  /// What makes two specialties the same: lower case, single spaces, the last word in the singular.
  package let key: String

  package init(_ name: String) {
    self.name = Specialty.words(of: name) { $0.isSpace }.map(String.init).joined(separator: " ")
    let words = Specialty.words(of: name.lowercased()) { $0.isSpace || $0 == "-" || $0 == "_" }
    let last = words.last.map { Specialty.singular(String($0)) }
    key = (words.dropLast().map(String.init) + [last ?? ""]).joined(separator: " ")
  }

  /// By code points, not by characters: an archive has a name for each of a million doctors.
  private static func words(
    of name: String, separator: (Unicode.Scalar) -> Bool
  ) -> [Substring.UnicodeScalarView] {
    name.unicodeScalars.split(whereSeparator: separator)
  }

  /// English plurals as specialties have them: "surgeons", "allergists", "surgeries".
  private static func singular(_ word: String) -> String {
    let count = word.utf8.count
    if word.hasSuffix("ies"), count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("ss") || word.hasSuffix("ics") || word.hasSuffix("us") { return word }
    return word.hasSuffix("s") && count > 3 ? String(word.dropLast()) : word
  }
}

extension Specialty: Hashable {
  package static func == (one: Specialty, other: Specialty) -> Bool { one.key == other.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }
}
