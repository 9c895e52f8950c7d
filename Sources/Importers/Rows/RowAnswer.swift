import Archive
import Forum
import JSON
import Tables

/// What one row says of answers: mostly of one, of each in a list.
struct RowAnswer {
  private let row: Row

  init(_ row: Row) { self.row = row }

  func answers(_ run: ImportRun) -> [Answer] {
    let headline = row[.answerHeadline]
    let texts = row.texts(.answerText)
    guard headline != nil || !texts.isEmpty else {
      let facts: [RowField] = [.answerID, .answerAuthor, .answerByline, .answerDate, .answerMore]
      if row.table.columns.hasAnswer, facts.contains(where: { row[$0] != nil }) {
        run.leaveOut("answer without a text")
      }
      return []
    }
    let numbers = RowNumbers(file: row.table.file, line: row.line, run: run)
    var answer = Answer(id: texts.count > 1 ? "" : row[.answerID] ?? "", headline: headline)
    answer.date = row[.answerDate].flatMap { numbers.date($0) }
    (answer.votes, answer.downVotes) = numbers.votes(
      up: row[.answerUpvotes], down: row[.answerDownvotes])
    answer.hasVoteCount = row[.answerUpvotes] != nil
    answer.isAccepted = row[.answerAccepted].map(isYes) ?? false
    answer.doctor = doctor(numbers)
    answer.otherProperties =
      Property.additional(row.others) + numbers.more(row[.answerMore])
    guard !texts.isEmpty else { return [answer] }
    return texts.map { text in
      var answer = answer
      if let format = row[.answerFormat] {
        (answer.text, answer.format) = (text, TextFormat(cell: format))
      } else {
        let found = FoundText(text)
        (answer.text, answer.format) = (found.text, found.format)
      }
      return answer
    }
  }

  private func isYes(_ cell: String) -> Bool {
    ["true", "yes", "y", "1", "1.0", "accepted", "best"].contains(cell.trimmed.lowercased())
  }

  private func doctor(_ numbers: RowNumbers) -> Doctor? {
    let specialties = row.texts(.answerSpecialty, apart: ListCell.specialties)
    let city = row[.answerCity]
    var doctor = Doctor(id: row[.answerAuthorID], name: "")
    if let name = row[.answerAuthor] {
      let isWhole = row[.answerFormat] != nil || row.table.columns.places[.answerCredentials] != nil
      let byline = Byline(signature: name)
      doctor.name = isWhole ? name : byline.name
      doctor.credentials = isWhole ? nil : byline.credentials
    } else if let text = row[.answerByline] {
      let byline = Byline(text, address: doctor.id)
      (doctor.name, doctor.credentials) = (byline.name, byline.credentials)
      if let rest = byline.rest {
        doctor.otherProperties = [Property("jobTitle") { $0.string(rest) }]
      }
    } else if let name = doctor.id ?? specialties.first ?? city {
      // Who it is nobody knows; what is known of them should not be lost for that.
      doctor.name = name
    } else {
      return nil
    }
    doctor.credentials = row[.answerCredentials] ?? doctor.credentials
    doctor.specialties = specialties.map { Specialty($0) }
    doctor.city = city
    let stars = row[.answerStars].flatMap { numbers.number($0) }
    let reviews = row[.answerReviews].flatMap { numbers.whole($0) }
    if stars != nil || reviews != nil { doctor.rating = Rating(stars: stars, reviewCount: reviews) }
    return doctor
  }
}
