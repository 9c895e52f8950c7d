import Archive
import Forum
import JSON
import Tables

/// What a table says of a question.
struct QuestionCells {
  private(set) var cells: [RowField: String] = [:]

  init(_ question: Question) {
    cells[.questionID] = question.id
    cells[.questionTitle] = question.title
    cells[.questionText] = question.text
    cells[.questionFormat] = question.format.rawValue
    cells[.questionAuthor] = question.author?.name
    cells[.questionAuthorID] = question.author?.id
    cells[.questionDate] = question.date?.iso8601
    cells[.questionTags] = ListCell.text(tags: question.keywords)
    cells[.questionUpvotes] = "\(question.votes + question.downVotes)"
    cells[.questionDownvotes] = "\(question.downVotes)"
    cells[.questionAnswers] = question.declaredAnswerCount.map { "\($0)" }
    cells[.questionDisclaimer] = question.disclaimer
    var rest = Question(id: "", title: "")
    if cells.losesZeros() {
      rest = question
      rest.answers = []
    } else {
      if question.author?.isPlain == false || !question.otherAuthors.isEmpty {
        rest.author = question.author
        rest.otherAuthors = question.otherAuthors
      }
      if ListCell.tags(ListCell.text(tags: question.keywords)) != question.keywords {
        rest.keywords = question.keywords
      }
      rest.comments = question.comments
      rest.otherProperties = question.otherProperties
    }
    guard rest != Question(id: "", title: "") else { return }
    var writer = JSONWriter()
    writer.question(rest)
    cells[.questionMore] = MoreCell(writer.bytes, of: nil)?.text
  }
}

extension [RowField: String] {
  /// Takes out the character U+0000, which makes a table unreadable to most programs; true where
  /// there was one.
  mutating func losesZeros() -> Bool {
    guard values.contains(where: { $0.utf8.contains(0) }) else { return false }
    self = mapValues { $0.replacing("\u{0}", with: "") }
    return true
  }
}

extension Person {
  /// Whether a name and an id say all of it.
  fileprivate var isPlain: Bool { type == nil && otherProperties.isEmpty }
}
