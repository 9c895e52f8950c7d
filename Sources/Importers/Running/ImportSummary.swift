import Archive

/// What an import has read, what it left out and why.
package struct ImportSummary: Equatable, Sendable {
  package var threads = 0
  package var answers = 0
  package var comments = 0
  /// What was left out on purpose, by what it is.
  package var leftOut: [String: Int] = [:]
  /// What was mended or passed over; more than the limit are only counted.
  package private(set) var problems: [Problem] = []
  package private(set) var problemCount = 0
  /// How many of them are errors: something could not be read.
  package private(set) var errorCount = 0

  package static let problemLimit = 10_000

  mutating func note(_ problem: Problem) {
    problemCount += 1
    if problem.severity == .error { errorCount += 1 }
    if problems.count < ImportSummary.problemLimit { problems.append(problem) }
  }
}

extension ImportSummary: CustomStringConvertible {
  /// In one line, what was left out in the order of the words.
  package var description: String {
    var parts = [
      counted(threads, "thread"), counted(answers, "answer"), counted(comments, "comment"),
    ]
    if problemCount > 0 { parts.append(counted(problemCount, "problem")) }
    let left = leftOut.sorted { $0.key < $1.key }.map { counted($0.value, $0.key) }
    let text = parts.joined(separator: ", ")
    return left.isEmpty ? text : "\(text); left out: \(left.joined(separator: ", "))"
  }
}

/// “1 answer”, “3 replies”, “2 pages without a question”.
package func counted(_ count: Int, _ noun: String) -> String {
  if count == 1 { return "1 \(noun)" }
  let words = noun.split(separator: " ")
  let head = words.prefix { !["of", "outside", "without"].contains($0) }.joined(separator: " ")
  let plural = head.hasSuffix("y") ? "\(head.dropLast())ies" : "\(head)s"
  return "\(count) \(plural)\(noun.dropFirst(head.count))"
}
