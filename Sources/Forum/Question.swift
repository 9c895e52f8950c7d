/// A thread of the archive: one question and every answer to it that the archive holds.
package struct Question: Equatable, Sendable {
  /// The archive's own id, or one made from the content where the archive gives none.
  package var id: String
  package var title: String
  package var text: String
  package var format: TextFormat
  package var author: Person?
  /// Authors after the first, where a page names several.
  package var otherAuthors: [Person]
  package var date: ArchiveDate?
  package var keywords: [String]
  /// How many answers the page said there are; `answers.count` is how many are here.
  package var declaredAnswerCount: Int?
  /// Up votes less down votes, as the archive counts them.
  package var votes: Int
  /// How many of them were down votes, counted as a positive number.
  package var downVotes: Int
  /// The accepted answers first, then the others in the archive's order.
  package var answers: [Answer]
  /// Remarks under the question itself.
  package var comments: [Comment] = []
  /// What is to be said at the end of this thread instead of the archive's own disclaimer.
  package var disclaimer: String?
  package var otherProperties: [Property] = []

  package init(
    id: String, title: String, text: String = "", format: TextFormat = .plain,
    author: Person? = nil, otherAuthors: [Person] = [], date: ArchiveDate? = nil,
    keywords: [String] = [], declaredAnswerCount: Int? = nil, votes: Int = 0,
    downVotes: Int = 0,
    answers: [Answer] = []
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.format = format
    self.author = author
    self.otherAuthors = otherAuthors
    self.date = date
    self.keywords = keywords
    self.declaredAnswerCount = declaredAnswerCount
    self.votes = votes
    self.downVotes = downVotes
    self.answers = answers
  }
}

extension Question {
  /// What is said at the end of a thread where neither it nor its archive says anything.
  package static let usualDisclaimer =
    "These answers are general information, not medical advice: for your own case, see a doctor."
}
