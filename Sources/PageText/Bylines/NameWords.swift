/// Words that look like the name of a person.
enum NameWords {
  private static let most = 8

  /// “de la Cruz” and “Frankfurt am Main”: what is written small in names.
  static let particles: Set<Substring> = [
    "al", "am", "an", "ap", "auf", "bei", "ben", "bin", "bint", "d", "da", "das", "de", "del",
    "dela", "della", "den", "der", "des", "di", "dos", "du", "e", "el", "het", "ibn", "im", "la",
    "las", "le", "les", "lo", "los", "of", "ob", "op", "per", "sul", "sur", "'t", "te", "ten",
    "ter",
    "tot", "und", "upon", "van", "vom", "von", "y", "zu", "zum", "zur",
  ]

  static let titles: Set<String> = [
    "dr", "drs", "doctor", "prof", "professor", "assoc", "asst", "pd", "priv", "doz", "dipl",
  ]

  /// What follows a name after a comma and is part of it.
  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv", "v"]

  static func isGeneration(_ part: Substring) -> Bool { generations.contains(bare(part)) }

  /// How many words are a name's own, titles left out; nil where they are none.
  static func count(of words: [Substring]) -> Int? {
    guard (1...most).contains(words.count) else { return nil }
    var count = 0
    for word in words where !isTitle(word) {
      guard isNamePart(word) else { return nil }
      count += 1
    }
    return count
  }

  static func areCapitalised(_ part: Substring) -> Bool {
    let words = part.split(separator: " ")
    return words.count <= 5 && words.allSatisfy { $0.first?.isUppercase == true && $0.last != "." }
  }

  static func isTitle(_ word: Substring) -> Bool { titles.contains(bare(word)) }

  private static func isNamePart(_ word: Substring) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    if particles.contains(word) { return true }
    let isBracketed = "(\"\u{201C}'".contains(first)
    guard first.isUppercase || isBracketed || first.isLetter && !first.isLowercase else {
      return false
    }
    if word.contains(where: { $0.isNumber || "?!:;@/".contains($0) }) { return false }
    // An initial has a point behind it; a sentence has one behind a longer word.
    return last != "." || word.count <= 3 || isBracketed
  }

  private static func bare(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," }
  }
}
