/// One answer to a question, with the doctor who gave it where the archive names one.
package struct Answer: Equatable, Sendable {
  package var id: String
  package var headline: String?
  package var text: String
  package var format: TextFormat
  /// Up votes less down votes, as the archive counts them: without the reader's own.
  package var votes: Int
  /// How many of them were down votes, counted as a positive number.
  package var downVotes: Int
  /// Whether the archive gives a number of up votes; without, it is as good as 0.
  package var hasVoteCount = true
  package var date: ArchiveDate?
  package var doctor: Doctor?
  package var otherDoctors: [Doctor]
  package var isAccepted: Bool
  package var comments: [Comment]
  package var otherProperties: [Property] = []

  package init(
    id: String, headline: String? = nil, text: String = "", format: TextFormat = .plain,
    votes: Int = 0, downVotes: Int = 0, date: ArchiveDate? = nil, doctor: Doctor? = nil,
    otherDoctors: [Doctor] = [],
    isAccepted: Bool = false, comments: [Comment] = []
  ) {
    self.id = id
    self.headline = headline
    self.text = text
    self.format = format
    self.votes = votes
    self.downVotes = downVotes
    self.date = date
    self.doctor = doctor
    self.otherDoctors = otherDoctors
    self.isAccepted = isAccepted
    self.comments = comments
  }
}
