import Forum
import JSON

/// Reads a question from its JSON, generously: every shape that the format allows, and no trap.
package struct QuestionReader {
  /// What was mended or passed over, in the order it was met.
  package internal(set) var problems: [ReadingProblem] = []

  package init() {}

  /// Whether an object's type says that it is a question; an object without a type can be one
  /// where it wraps no others.
  package static func isQuestion(_ node: JSONNode) -> Bool {
    guard node.types.isEmpty else { return saysQuestion(node.types) }
    return ["mainEntity", "hasPart", "@graph"].allSatisfy { node[$0]?.isContainer != true }
  }

  /// Whether the JSON of a type, in any shape, says that something is a question.
  static func isQuestion(type json: UnsafeBufferPointer<UInt8>?) -> Bool {
    json.flatMap { try? JSONNode.parse($0) }.map { saysQuestion($0.terms) } ?? false
  }

  private static func saysQuestion(_ types: [String]) -> Bool {
    types.contains { $0 == "Question" || $0 == "DiscussionForumPosting" }
  }

  /// Nil where the node is no object, is of another type, or has neither a name nor a text.
  package mutating func question(_ node: JSONNode) -> Question? {
    guard case .object = node.value, QuestionReader.isQuestion(node) else { return nil }
    let isPosting = node.types.contains("DiscussionForumPosting")
    let text = node["text"]?.text ?? (isPosting ? node["articleBody"]?.text : nil)
    let name = node["name"]?.name ?? (isPosting ? node["headline"]?.name : nil)
    guard let title = name ?? text.map(firstLine) else { return nil }
    let authors = (node["author"]?.elements ?? []).compactMap { Person($0) }
    let votes = votes(of: node)
    let date = node.date
    let id =
      node.identifier
      ?? ContentID(title: title, text: text, author: authors.first, date: date).text(prefix: "q-")
    var question = Question(
      id: id, title: title, text: text ?? "", format: node.format, author: authors.first,
      otherAuthors: Array(authors.dropFirst()), date: date,
      keywords: node["keywords"].map { keywords($0) } ?? [],
      declaredAnswerCount: (node["answerCount"] ?? (isPosting ? node["commentCount"] : nil))
        .flatMap { count($0, atLeast: 0) },
      votes: votes.all, downVotes: votes.down,
      answers: answers(of: node, id: id, isPosting: isPosting))
    if !isPosting { question.comments = comments(of: node) }
    question.disclaimer = node["usageInfo"]?.writing
    question.isTitleFromText = name == nil
    question.hasVoteCount = node["upvoteCount"]?.numeral != nil
    examineDates(of: node)
    examineFormat(of: node)
    question.otherProperties = node.otherProperties(
      besides: isPosting ? .posting : .question)
    return question
  }

  private mutating func answers(of node: JSONNode, id: String, isPosting: Bool) -> [Answer] {
    var ids = AnswerIDs(question: id)
    var accepted: [Answer] = []
    /// What is accepted by name alone.
    var references: [String: JSONNode] = [:]
    for element in node["acceptedAnswer"]?.elements ?? [] {
      if let answer = answer(element, isAccepted: true, &ids) {
        accepted.append(answer)
      } else if let id = element.identifier {
        references[id] = element
      }
    }
    var known = Set(accepted.map(\.id))
    ids.startOver()
    var others: [Answer] = []
    var given: Set<String> = []
    let comments = isPosting ? node["comment"]?.elements ?? [] : []
    for element in (node["suggestedAnswer"]?.elements ?? []) + comments {
      guard var answer = answer(element, isAccepted: false, &ids) else {
        note("an answer has neither a text nor a headline; it was passed over", at: element)
        continue
      }
      guard !known.contains(answer.id) else { continue }
      if !given.insert(answer.id).inserted {
        note("another answer has the id “\(answer.id)”, too; give each its own", at: element)
      }
      answer.isAccepted = references.removeValue(forKey: answer.id) != nil
      // As where the accepted answer itself stands under that name.
      if answer.isAccepted { known.insert(answer.id) }
      others.append(answer)
    }
    for (id, element) in references where !known.contains(id) {
      note("the accepted answer “\(id)” is not here", at: element)
    }
    return accepted + others.filter(\.isAccepted) + others.filter { !$0.isAccepted }
  }

  /// Nil where the node has nothing to read, as a bare reference to another node.
  private mutating func answer(
    _ node: JSONNode, isAccepted: Bool, _ ids: inout AnswerIDs
  ) -> Answer? {
    let isObject = if case .object = node.value { true } else { false }
    let text = isObject ? node["text"]?.text ?? node["articleBody"]?.text : node.text
    let headline = node["headline"]?.name ?? (isObject ? node["name"]?.name : nil)
    guard text != nil || headline != nil else { return nil }
    let authors = node["author"]?.elements ?? []
    for author in authors { examineRating(of: author) }
    let doctors = authors.compactMap { Doctor($0) }
    let votes = votes(of: node)
    var answer = Answer(
      id: node.identifier ?? ids.make(headline, text, doctors.first?.name),
      headline: headline, text: text ?? "", format: node.format, votes: votes.all,
      downVotes: votes.down, date: node.date, doctor: doctors.first,
      otherDoctors: Array(doctors.dropFirst()),
      isAccepted: isAccepted, comments: comments(of: node))
    answer.hasVoteCount = node["upvoteCount"]?.numeral != nil
    examineDates(of: node)
    examineFormat(of: node)
    let isNameUnused = node["headline"]?.name != nil
    answer.otherProperties = node.otherProperties(
      besides: isNameUnused ? .headlinedAnswer : .answer)
    return answer
  }

  private mutating func comments(of node: JSONNode) -> [Comment] {
    var comments: [Comment] = []
    for element in node["comment"]?.elements ?? [] {
      if let comment = comment(element) { comments.append(comment) }
    }
    return comments
  }

  private mutating func comment(_ node: JSONNode) -> Comment? {
    let isObject = if case .object = node.value { true } else { false }
    guard let text = isObject ? node["text"]?.text : node.text else { return nil }
    let author = node["author"]?.elements.lazy.compactMap { Person($0) }.first
    examineDates(of: node)
    var comment = Comment(text: text, format: node.format, author: author, date: node.date)
    comment.otherProperties = node.otherProperties(besides: .comment)
    return comment
  }

  /// Those of one comma-separated string, or of an array with one each.
  private mutating func keywords(_ node: JSONNode) -> [String] {
    for element in node.elements where element.name == nil && element.string == nil {
      note("a keyword is a text; this was passed over", at: element)
    }
    let words = node.string?.split(separator: ",") ?? node.elements.compactMap { $0.name?[...] }
    return words.map(\.trimmed).filter { !$0.isBlank }
  }

  private func firstLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).lazy.map(\.trimmed).first { !$0.isEmpty }
    return line ?? text
  }

  private mutating func votes(of node: JSONNode) -> (all: Int, down: Int) {
    let up = node["upvoteCount"].flatMap { count($0) } ?? 0
    let down = node["downvoteCount"].flatMap { count($0) } ?? 0
    return (VoteRange.clamped(up - down), max(0, down))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let isInk = { (character: Character) in !character.isWhitespace }
    guard let first = firstIndex(where: isInk), let last = lastIndex(where: isInk) else {
      return ""
    }
    return String(self[first...last])
  }
}
