/// A line such as “Dean P. Kane, MD, FACS”.
struct NameLine: Equatable {
  var name: String
  var credentials: String?
  /// Whether it is a doctor's by itself, whatever stands around it.
  var isSure: Bool
  /// Whether it begins as a doctor's does: “Prof.”
  var hasTitle = false

  private static let longest = 160
  /// What can stand before somebody's name.
  private static let lead = "answered by "

  /// Nil where the line looks like nobody's name.
  ///
  /// Above a place whose specialty is known, what follows the name may be anything that looks like
  /// what people are: “Dip.Derm”, “Nurse Practitioner”.
  init?(_ line: String, isAbovePlace: Bool = false) {
    guard line.utf8.count <= NameLine.longest else { return nil }
    if line.lowercased().hasPrefix(NameLine.lead) {
      let rest = String(line.dropFirst(NameLine.lead.count))
      guard !rest.isEmpty else { return nil }
      self = NameLine(rest) ?? NameLine(name: rest)
      isSure = true
      return
    }
    var parts = Substring(line).commaParts[...]
    guard let first = parts.popFirst(), !parts.contains(where: \.isEmpty) else { return nil }
    var words = first.split(separator: " ")
    var name = first
    while let part = parts.first, NameWords.isGeneration(part) {
      name += ", " + part
      parts.removeFirst()
    }
    if parts.isEmpty, case let count = Credentials.count(atEndOf: words), count > 0,
      count < words.count
    {
      // “Jane Doe MD”: no comma.
      parts = [Substring(words.suffix(count).joined(separator: " "))]
      words.removeLast(count)
      name = Substring(words.joined(separator: " "))
    }
    guard let count = NameWords.count(of: words), count > 0 else { return nil }
    hasTitle = NameWords.titleCount(of: words) > 0
    let isWhole = count > 1 || hasTitle
    let allowsAny = isAbovePlace && isWhole
    guard let known = NameLine.areKnown(parts, orAny: allowsAny),
      known || parts.isEmpty || !NameWords.isGreeting(words)
    else { return nil }
    self.name = String(name)
    credentials = parts.isEmpty ? nil : parts.joined(separator: ", ")
    isSure = known && isWhole
  }

  /// Whether some of the parts are credentials that are known; nil where one is none.
  private static func areKnown(_ parts: ArraySlice<Substring>, orAny allowsAny: Bool) -> Bool? {
    var areKnown = false
    for part in parts {
      switch Credentials.likeness(of: part) {
      case .known: areKnown = true
      case .possible: break
      case nil:
        // “MD, Medical Director”
        let isHonour = areKnown && NameWords.areCapitalised(part)
        guard isHonour || allowsAny && NameWords.areHonours(part) else { return nil }
      }
    }
    return areKnown
  }

  private init(name: String) {
    self.name = name
    isSure = true
  }
}
