/// A word or phrase that is searched for.
struct SearchTerm: Equatable, Sendable {
  let text: String
  /// Whether threads that hold it are left out.
  let isExcluded: Bool
  let foldsCase: Bool
  private let pattern: [FoldedUnit]

  /// Nil where there is nothing to search for in `text`.
  init?(_ text: String, isExcluded: Bool, foldsCase: Bool) {
    pattern = FoldedText(text, foldsCase: foldsCase).units
    guard !pattern.isEmpty else { return nil }
    self.text = text
    self.isExcluded = isExcluded
    self.foldsCase = foldsCase
  }

  /// The longest part of it that its bytes tell, where they stand for themselves: without this
  /// part a thread does not have the term. Nil where there is no such part.
  var needle: SearchNeedle? {
    let runs = pattern.split { !SearchNeedle.isTold($0) }
    let longest = runs.max { $0.count < $1.count }
    return longest.map {
      SearchNeedle($0, isWhole: $0.count == pattern.count, foldsCase: foldsCase)
    }
  }

  func occurs(in text: FoldedText) -> Bool {
    SearchTerm.match(pattern, in: text.units, from: 0) != nil
  }

  /// The ranges of the text's bytes that it covers, none overlapping another.
  func matches(in text: FoldedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var from = 0
    while let start = SearchTerm.match(pattern, in: text.units, from: from) {
      from = start + pattern.count
      found.append(Int(text.starts[start])..<Int(text.starts[from]))
    }
    return found
  }

  static func match(_ pattern: [FoldedUnit], in units: [FoldedUnit], from: Int) -> Int? {
    pattern.withUnsafeBufferPointer { pattern in
      units.withUnsafeBufferPointer { units in
        guard let first = pattern.first, units.count >= pattern.count else { return nil }
        var start = from
        while start <= units.count - pattern.count {
          if first.isAnswered(by: units[start]),
            pattern.indices.allSatisfy({ pattern[$0].isAnswered(by: units[start + $0]) })
          {
            return start
          }
          start += 1
        }
        return nil
      }
    }
  }
}
