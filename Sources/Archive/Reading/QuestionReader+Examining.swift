import Forum
import JSON

/// What is noted of a question that was mended on the way, or that cannot be meant.
extension QuestionReader {
  /// Notes a doctor's stars and reviews that no rating can have.
  mutating func examineRating(of author: JSONNode) {
    guard let rating = author["aggregateRating"] else { return }
    let value = rating["ratingValue"] ?? rating
    let best = rating["bestRating"]?.numeral ?? 5
    if let stars = value.numeral, !(0...max(best, 0)).contains(stars) {
      note("a rating of \(value.text ?? "?") is not between 0 and \(best)", at: value)
    }
    if let count = rating["reviewCount"], let reviews = count.numeral, !(reviews >= 0) {
      note("a number of reviews cannot be negative; it was passed over", at: count)
    }
  }

  /// Notes what is no date though it should be one.
  mutating func examineDates(of node: JSONNode) {
    for date in node.dates where date.text.flatMap({ ArchiveDate($0) }) == nil {
      let written = date.text.map { "“\($0)”" } ?? "this"
      note("\(written) is no date as in 2012-03-04; it was passed over", at: date)
    }
  }

  /// Notes a format of text that is shown as if it were plain.
  mutating func examineFormat(of node: JSONNode) {
    guard let format = node["encodingFormat"], node.format == .plain else { return }
    if let name = format.text?.lowercased(), name.hasPrefix(TextFormat.plain.rawValue) { return }
    let known = "text/plain, text/markdown and text/html"
    note("the format is none of \(known); the text is shown as it is", at: format)
  }

  mutating func note(_ message: String, at node: JSONNode) {
    problems.append(ReadingProblem(offset: node.offset, message: message))
  }

  /// A whole number, clamped to `VoteRange`; nil where the node is none.
  mutating func count(_ node: JSONNode, atLeast least: Int = .min) -> Int? {
    guard let number = node.numeral, !number.isNaN else {
      if case .null = node.value { return nil }
      note("a number was expected here", at: node)
      return nil
    }
    let clamped = max(least, VoteRange.clamped(number))
    if Double(clamped) != number.rounded(.towardZero) {
      note("the number is out of range and was read as \(clamped)", at: node)
    } else if Double(clamped) != number {
      note("the number is not whole and was read as \(clamped)", at: node)
    }
    return clamped
  }
}
