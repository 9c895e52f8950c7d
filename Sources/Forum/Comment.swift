/// A remark under an answer.
package struct Comment: Equatable, Sendable {
  package var text: String
  package var format: TextFormat
  package var author: Person?
  package var date: ArchiveDate?
  package var otherProperties: [Property] = []

  package init(
    text: String, format: TextFormat = .plain, author: Person? = nil, date: ArchiveDate? = nil
  ) {
    self.text = text
    self.format = format
    self.author = author
    self.date = date
  }
}
