/// What a column can hold of a thread or of one of its answers; `--map` and the header of an
/// exported table call it by its raw value.
package enum RowField: String, CaseIterable, Sendable {
  /// What the rows of one thread share, and nothing else.
  case thread
  case questionID = "question.id"
  case questionURL = "question.url"
  case questionTitle = "question.title"
  case questionText = "question.text"
  case questionFormat = "question.format"
  case questionAuthor = "question.author"
  case questionAuthorID = "question.author.id"
  case questionDate = "question.date"
  case questionTags = "question.tags"
  case questionUpvotes = "question.upvotes"
  case questionDownvotes = "question.downvotes"
  /// How many answers the question is said to have.
  case questionAnswers = "question.answers"
  case questionDisclaimer = "question.disclaimer"
  /// Whatever else is known, as an object of JSON in the archive's words.
  case questionMore = "question.more"
  case answerID = "answer.id"
  case answerHeadline = "answer.headline"
  case answerText = "answer.text"
  case answerFormat = "answer.format"
  case answerAuthor = "answer.author"
  case answerAuthorID = "answer.author.id"
  case answerCredentials = "answer.credentials"
  case answerSpecialty = "answer.specialty"
  case answerCity = "answer.city"
  case answerStars = "answer.stars"
  case answerReviews = "answer.reviews"
  /// Name, credentials and what the author says of themselves, in one.
  case answerByline = "answer.byline"
  case answerDate = "answer.date"
  case answerUpvotes = "answer.upvotes"
  case answerDownvotes = "answer.downvotes"
  case answerAccepted = "answer.accepted"
  case answerMore = "answer.more"

  private static let question = "question."

  /// By its name, in which case and separators do not matter and `question.` may be left out.
  package init?(named name: String) {
    let key = ColumnName(name)
    let fields = RowField.allCases.filter { field in
      key == ColumnName(field.rawValue)
        || field.rawValue.hasPrefix(RowField.question)
          && key == ColumnName(String(field.rawValue.dropFirst(RowField.question.count)))
    }
    guard let field = fields.first else { return nil }
    self = field
  }

  package var isOfAnswer: Bool { rawValue.hasPrefix("answer.") }
}

/// A column's name without what people write differently: case, blanks, signs.
package struct ColumnName: Hashable, Sendable {
  package let letters: String

  package init(_ name: String) {
    letters = String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
