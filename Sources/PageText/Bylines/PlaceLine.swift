import Forum

/// A line such as “Grand Forks Plastic Surgeon”: a city, and what the doctor there is.
struct PlaceLine: Equatable {
  var city: String?
  var specialties: [Specialty]
  /// Whether the city looks like one whatever stands around the line.
  private(set) var isSure = true

  private static let longest = 120
  /// Of what people are.
  private static let endings = ["ist", "ian", "eon", "doctor", "nurse", "practitioner"]
  private static let mostCityWords = 7

  /// Nil where the line ends with no specialty that is known, or begins with what can be no city.
  init?(_ line: String, _ known: KnownSpecialties) {
    guard line.utf8.count <= PlaceLine.longest else { return nil }
    var words = line.split(separator: " ")[...]
    var names: [Specialty] = []
    while let count = known.lastWords(of: Array(words)) {
      names.insert(Specialty(words.suffix(count).joined(separator: " ")), at: 0)
      let rest = words.dropLast(count)
      guard let shorter = PlaceLine.withoutLink(rest), known.lastWords(of: Array(shorter)) != nil
      else {
        words = rest
        break
      }
      words = shorter
    }
    words = PlaceLine.withoutRank(words)
    isSure = PlaceLine.isCity(words)
    guard !names.isEmpty, isSure || PlaceLine.mayBeCity(words) else { return nil }
    city = words.isEmpty ? nil : words.joined(separator: " ")
    specialties = names
  }

  /// A line that stands where a place does, though it ends with no specialty that is known: all of
  /// it is one where it ends as they do, else the city.
  init?(unknown line: String) {
    let words = line.split(separator: " ")[...]
    let isSentence = line.last.map { ".!?:;,".contains($0) } ?? true
    let hasDigits = line.utf8.contains { 48...57 ~= $0 }
    guard line.utf8.count <= PlaceLine.longest, !isSentence, !hasDigits, PlaceLine.isCity(words)
    else { return nil }
    let isSpecialty = PlaceLine.endings.contains { line.lowercased().hasSuffix($0) }
    city = isSpecialty ? nil : words.joined(separator: " ")
    specialties = isSpecialty ? [Specialty(line)] : []
  }

  /// Words without the “,”, “and” or “&” behind them; nil where there is none.
  private static func withoutLink(_ words: ArraySlice<Substring>) -> ArraySlice<Substring>? {
    guard let last = words.last else { return nil }
    if ["and", "&", "/", "|"].contains(last) { return words.dropLast() }
    guard last.hasSuffix(","), last.count > 1 else { return nil }
    return words.dropLast() + [last.dropLast()]
  }

  /// Words without “Board Certified” behind them, which says how somebody is a specialist, not where.
  private static func withoutRank(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let ends = [["board", "certified"], ["board-certified"], ["consultant"]]
    let last = words.suffix(2).map { $0.lowercased() }
    guard let end = ends.first(where: { last.suffix($0.count) == $0[...] }) else { return words }
    var rest = words.dropLast(end.count)
    if let last = rest.last, ["double", "dual", "triple"].contains(last.lowercased()) {
      rest = rest.dropLast()
    }
    return withoutLink(rest) ?? rest
  }

  /// “Stoke on Trent”, “Coeur d'Alene”, and sentences that begin as they do.
  private static func mayBeCity(_ words: ArraySlice<Substring>) -> Bool {
    let verbs: Set<Substring> = [
      "a", "am", "an", "are", "be", "by", "for", "from", "had", "has", "have", "is", "my", "our",
      "that", "to", "was", "were", "who", "with", "you", "your",
    ]
    let hasName = words.first.map {
      $0.first?.isLowercase == false || $0.contains(where: \.isUppercase)
    }
    return words.count <= mostCityWords && hasName == true
      && !words.contains { verbs.contains($0) || $0.contains { "?!:;".contains($0) } }
  }

  private static func isCity(_ words: ArraySlice<Substring>) -> Bool {
    guard words.count <= mostCityWords else { return false }
    return words.allSatisfy { word in
      guard let first = word.first, !word.contains(where: { "?!:;".contains($0) }) else {
        return false
      }
      return !first.isLowercase || NameWords.particles.contains(word)
    }
  }
}
