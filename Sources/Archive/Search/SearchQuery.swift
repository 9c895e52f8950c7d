import Forum

/// What a reader typed to search for.
///
/// Words are all required, in any order; `"a phrase"` is one term; `-word` leaves threads out that
/// hold it. Small letters find capitals too, a capital asks for case; a letter without an accent
/// finds one with it, a typed accent is asked for. A word is found inside longer words.
package struct SearchQuery: Equatable, Sendable {
  package let typed: String
  let required: [SearchTerm]
  let excluded: [SearchTerm]
  let foldsCase: Bool

  package init(_ typed: String) {
    self.typed = typed
    let foldsCase = !typed.contains { $0.isUppercase }
    self.foldsCase = foldsCase
    let terms = QueryParts(typed).parts.compactMap {
      SearchTerm($0.text, isExcluded: $0.isExcluded, foldsCase: foldsCase)
    }
    required = terms.filter { !$0.isExcluded }
    excluded = terms.filter(\.isExcluded)
  }

  /// Whether it asks for nothing, so that every thread answers it.
  package var isEmpty: Bool { required.isEmpty && excluded.isEmpty }

  /// Whether every thread that answers this query answers `other` too, so that only those that
  /// did need to be searched.
  package func narrows(_ other: SearchQuery) -> Bool {
    guard excluded.starts(with: other.excluded), other.foldsCase || !foldsCase else {
      return false
    }
    return other.required.allSatisfy { earlier in
      required.contains { $0.text.contains(earlier.text) }
    }
  }

  /// Whether a thread answers it: by its title, text, headlines, answers and doctors' names.
  package func matches(_ question: Question) -> Bool {
    var pending = PendingTerms(self)
    pending.read(question.title)
    pending.read(question.text)
    for answer in question.answers {
      if let headline = answer.headline { pending.read(headline) }
      pending.read(answer.text)
      for doctor in [answer.doctor].compactMap({ $0 }) + answer.otherDoctors {
        pending.read(doctor.name)
      }
    }
    return pending.isAnswered
  }

  /// The parts of a text to light, in their order, none overlapping another.
  package func ranges(in text: String) -> [Range<String.Index>] {
    let folded = FoldedText(text, foldsCase: foldsCase)
    let found = required.flatMap { $0.matches(in: folded) }.sorted { $0.lowerBound < $1.lowerBound }
    var end = 0
    return found.compactMap { range in
      guard range.lowerBound >= end else { return nil }
      end = range.upperBound
      let utf8 = text.utf8
      return utf8.index(
        utf8.startIndex, offsetBy: range.lowerBound)..<utf8.index(
          utf8.startIndex, offsetBy: range.upperBound)
    }
  }
}

/// A typed query cut into words and phrases.
private struct QueryParts {
  private(set) var parts: [(text: String, isExcluded: Bool)] = []

  init(_ typed: String) {
    var rest = typed[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      let isExcluded = first == "-" && rest.dropFirst().first.map { !$0.isWhitespace } == true
      if isExcluded { rest.removeFirst() }
      let isPhrase = rest.first == "\""
      if isPhrase { rest.removeFirst() }
      let text = rest.prefix { isPhrase ? $0 != "\"" : !$0.isWhitespace }
      rest = rest[text.endIndex...].dropFirst(isPhrase ? 1 : 0)
      parts.append((String(text), isExcluded))
    }
  }
}
