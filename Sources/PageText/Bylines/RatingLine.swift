import Forum

extension Rating {
  private static let longestLine = 80

  /// Of a line such as “4.9 out of 5 stars 103 reviews”; nil where it says anything else.
  init?(line: String) {
    guard line.utf8.count <= Rating.longestLine, line.utf8.contains(where: { 48...57 ~= $0 }) else {
      return nil
    }
    var words = RatingWords(line)
    var stars: Double?
    if let value = words.decimal(followedBy: { $0.takes("out", "of") || $0.nextIsStars }) {
      let best = words.take("out", "of") ? words.decimal() : 5
      guard let best, best > 0 else { return nil }
      words.takeStars()
      stars = min(max(value * 5 / best, 0), 5)
    }
    words.takeLink()
    let reviews = words.count()
    guard words.isAtEnd, stars != nil || reviews != nil else { return nil }
    self.init(stars: stars, reviewCount: reviews)
  }
}

/// The words of a line about stars and reviews, taken one after the other.
private struct RatingWords {
  private var words: ArraySlice<Substring>

  init(_ line: String) {
    words =
      line.lowercased().split { " ()|\u{B7}\u{2022}\u{2605}\u{2606}\u{2B50}".contains($0) }[...]
  }

  var isAtEnd: Bool { words.isEmpty }

  func takes(_ sequence: Substring...) -> Bool { words.starts(with: sequence) }

  mutating func take(_ sequence: Substring...) -> Bool {
    guard words.starts(with: sequence) else { return false }
    words.removeFirst(sequence.count)
    return true
  }

  var nextIsStars: Bool { words.first.map { ["star", "stars"].contains($0) } ?? false }

  mutating func takeStars() { if nextIsStars { words.removeFirst() } }

  /// What can stand between stars and reviews.
  mutating func takeLink() {
    while let first = words.first, ["from", "based", "on", "-", "\u{2013}", ","].contains(first) {
      words.removeFirst()
    }
  }

  /// “4.9” or “4,9”.
  mutating func decimal(followedBy isFitting: (RatingWords) -> Bool = { _ in true }) -> Double? {
    guard let first = words.first, let value = RatingWords.decimal(first) else { return nil }
    var rest = self
    rest.words.removeFirst()
    guard isFitting(rest) else { return nil }
    self = rest
    return value
  }

  private static func decimal(_ word: Substring) -> Double? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, parts.allSatisfy({ $0.isDigits && $0.utf8.count < 4 }) else {
      return nil
    }
    return Double(parts.joined(separator: "."))
  }

  /// “1,203 reviews”.
  mutating func count() -> Int? {
    guard words.count == 2, let noun = words.last,
      ["review", "reviews", "rating", "ratings"].contains(noun)
    else { return nil }
    let digits = words[words.startIndex].filter { !",.'\u{2019}".contains($0) }
    guard digits.isDigits, digits.utf8.count < 10 else { return nil }
    words = []
    return Int(digits)
  }
}

extension StringProtocol {
  fileprivate var isDigits: Bool { !isEmpty && utf8.allSatisfy { 48...57 ~= $0 } }
}
