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

  private static let titles: Set<Substring> = [
    "dr", "drs", "ddr", "doctor", "prof", "professor", "assoc", "asst", "pd", "priv", "univ", "doz",
    "dipl",
  ]
  /// What goes on with a title: “Dr. med.”
  private static let titleEnds: Set<Substring> = [
    "med", "dent", "vet", "rer", "nat", "phil", "habil", "mult",
  ]

  /// What follows a name after a comma and is part of it.
  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv", "v"]

  static func isGeneration(_ part: Substring) -> Bool { generations.contains(bare(part)) }

  /// How many words are a name's own, titles left out; nil where they are none.
  static func count(of words: [Substring]) -> Int? {
    guard (1...most).contains(words.count) else { return nil }
    let name = words.dropFirst(titleCount(of: words))
    return name.allSatisfy { isTitle($0) || isNamePart($0) }
      ? name.count { !isTitle($0) } : nil
  }

  static func areCapitalised(_ part: Substring) -> Bool {
    let words = part.split(separator: " ")
    return words.count <= 5 && words.allSatisfy { $0.first?.isUppercase == true && $0.last != "." }
  }

  /// Whether a part may be what somebody is: “Nurse Practitioner”, “MD - Board Certified”.
  static func areHonours(_ part: Substring) -> Bool {
    let links: Set<Substring> = ["-", "\u{2013}", "&", "of", "and", "in", "for", "the"]
    let words = part.withoutBrackets.split(separator: " ")
    guard words.count <= 8, !part.contains(where: { "?!:;".contains($0) }) else { return false }
    return words.allSatisfy { word in
      links.contains(word) || isTitle(word, orEnd: true) || word.first?.isLowercase == false
    }
  }

  /// “Best Wishes, Ann”: no name, whatever follows.
  static func isGreeting(_ words: [Substring]) -> Bool {
    let greetings: Set = [
      "best", "good", "kind", "warm", "warmest", "thank", "thanks", "many", "all", "with", "dear",
      "hello", "hi", "yours", "regards", "sincerely", "cheers", "hope", "take",
    ]
    return words.first.map { greetings.contains($0.lowercased()) } ?? true
  }

  /// How many of the first words are titles: “Univ.-Prof. Dr. med.”
  static func titleCount(of words: [Substring]) -> Int {
    guard let first = words.first?.split(separator: ".").first, isTitle(first) else { return 0 }
    return words.prefix { isTitle($0, orEnd: true) }.count
  }

  private static func isTitle(_ word: Substring, orEnd: Bool = false) -> Bool {
    let parts = Substring(word.lowercased()).split { "-.,".contains($0) }
    let allowsEnd = orEnd && word.hasSuffix(".")
    return !parts.isEmpty
      && parts.allSatisfy { titles.contains($0) || allowsEnd && titleEnds.contains($0) }
  }

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
