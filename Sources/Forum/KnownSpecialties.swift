/// The specialties that are known by name, each with the other names it goes by.
package struct KnownSpecialties: Equatable, Sendable {
  /// The names of each, the usual one first.
  package private(set) var groups: [[Specialty]] = []
  /// The words of the longest name.
  private var longest = 0
  /// The group of each name, by its words.
  private var numbers: [String: Int] = [:]
  /// The same by its words written as one.
  private var joinedNumbers: [String: Int] = [:]

  package init() {}

  /// Names of two specialties that were to be of one.
  package struct Conflict: Error, Equatable, Sendable {
    /// By their usual names.
    package let one: String
    package let other: String
  }

  /// Adds names for one specialty: one of its own, or the one that has one of the names already.
  package mutating func add(_ names: [String]) throws(Conflict) {
    let specialties = names.map(Specialty.init)
    let keys = specialties.map(\.looseKey)
    var number: Int?
    for known in keys.compactMap({ numbers[$0] }) {
      if let number, number != known {
        throw Conflict(one: groups[number][0].name, other: groups[known][0].name)
      }
      number = known
    }
    let group = number ?? groups.count
    if group == groups.count { groups.append([]) }
    for (specialty, key) in zip(specialties, keys) where !key.isEmpty && numbers[key] == nil {
      numbers[key] = group
      joinedNumbers[key.joined] = joinedNumbers[key.joined] ?? group
      groups[group].append(specialty)
      longest = max(longest, specialty.name.split(separator: " ").count)
    }
    if groups[group].isEmpty { groups.removeLast() }
  }

  /// All names of a specialty, the usual one first; none where it is not known.
  package func names(of specialty: Specialty) -> [Specialty] {
    numbers[specialty.looseKey].map { groups[$0] } ?? []
  }

  /// Whether two names are of one specialty.
  package func areSame(_ one: Specialty, _ other: Specialty) -> Bool {
    if one == other || one.looseKey == other.looseKey { return true }
    if one.key.joined == other.key.joined { return true }
    guard let number = number(of: one) else { return false }
    return number == self.number(of: other)
  }

  private func number(of specialty: Specialty) -> Int? {
    let key = specialty.looseKey
    return numbers[key] ?? joinedNumbers[key.joined]
  }

  /// Whether one of a specialty's names is what was typed so far: each word begins one of its own,
  /// or all of them together, as they stand without spaces, begin it.
  package func names(of specialty: Specialty, areBegunBy typed: String) -> Bool {
    let typed = Specialty(typed).looseKey.split(separator: " ")
    guard !typed.isEmpty else { return false }
    return names(of: specialty).contains { name in
      let words = name.looseKey.split(separator: " ")
      return words.joined().hasPrefix(typed.joined())
        || typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
  }

  /// How many of the last words are a specialty's name, as many as can be; nil where none is.
  package func lastWords(of words: [Substring]) -> Int? {
    for count in stride(from: min(longest, words.count), to: 0, by: -1) {
      let name = Specialty(words.suffix(count).joined(separator: " "))
      if numbers[name.looseKey] != nil { return count }
    }
    return nil
  }
}

extension String {
  fileprivate var joined: String { filter { $0 != " " } }
}

extension Specialty {
  /// Its key without spaces: what one types where a space means something else.
  package var joinedKey: String { key.joined }

  /// Its key without punctuation, `&` as `and`: what makes two names of the list the same.
  var looseKey: String {
    var words: [UInt8] = []
    words.reserveCapacity(key.utf8.count)
    var isAfterWord = false
    func add(_ bytes: some Sequence<UInt8>) {
      if !isAfterWord, !words.isEmpty { words.append(0x20) }
      words += bytes
      isAfterWord = true
    }
    for scalar in key.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": add(CollectionOfOne(UInt8(truncatingIfNeeded: scalar.value)))
      case "'", "\u{2019}": continue
      case "&":
        isAfterWord = false
        add("and".utf8)
        isAfterWord = false
      default:
        let isLetter = !scalar.isASCII && !scalar.properties.isPatternSyntax
        if isLetter { add(String(scalar).utf8) } else { isAfterWord = false }
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
