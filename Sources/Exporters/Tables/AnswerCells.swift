import Archive
import Forum
import JSON
import Tables

/// What a table says of an answer.
struct AnswerCells {
  private(set) var cells: [RowField: String] = [:]

  init(_ answer: Answer) {
    cells[.answerID] = answer.id
    cells[.answerHeadline] = answer.headline
    cells[.answerText] = answer.text
    cells[.answerFormat] = answer.format.rawValue
    cells[.answerDate] = answer.date?.iso8601
    cells[.answerUpvotes] = "\(answer.votes + answer.downVotes)"
    cells[.answerDownvotes] = "\(answer.downVotes)"
    cells[.answerAccepted] = answer.isAccepted ? "true" : nil
    if let doctor = answer.doctor { add(doctor) }
    var rest = Answer(id: "")
    if cells.losesZeros() {
      rest = answer
      rest.isAccepted = false
    } else {
      if answer.doctor?.isPlain == false || !answer.otherDoctors.isEmpty {
        rest.doctor = answer.doctor
        rest.otherDoctors = answer.otherDoctors
      }
      rest.comments = answer.comments
      rest.otherProperties = answer.otherProperties
    }
    guard rest != Answer(id: "") else { return }
    var writer = JSONWriter()
    writer.question(Question(id: "", title: "", answers: [rest]))
    cells[.answerMore] = MoreCell(writer.bytes, of: "suggestedAnswer")?.text
  }

  private mutating func add(_ doctor: Doctor) {
    cells[.answerAuthor] = doctor.name
    cells[.answerAuthorID] = doctor.id
    cells[.answerCredentials] = doctor.credentials
    cells[.answerSpecialty] = ListCell.text(specialties: doctor.specialties.map(\.name))
    cells[.answerCity] = doctor.city
    cells[.answerStars] = doctor.rating?.stars.map { stars in
      var writer = JSONWriter()
      writer.double(stars)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    cells[.answerReviews] = doctor.rating?.reviewCount.map { "\($0)" }
  }
}

extension Doctor {
  /// Whether the columns say all of it.
  fileprivate var isPlain: Bool {
    let names = specialties.map(\.name)
    return type == nil && otherProperties.isEmpty
      && ListCell.specialties(ListCell.text(specialties: names)) == names
  }
}
