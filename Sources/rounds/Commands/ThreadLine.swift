import Archive
import Drawing
import Forum
import JSON

/// One thread as `rounds list` prints it.
struct ThreadLine {
  private let index: Index
  private let row: Int

  init(_ index: Index, row: Int) {
    self.index = index
    self.row = row
  }

  static let columns = [
    TableColumn("id", .secondary, share: 0.4, cut: .start),
    TableColumn("votes", .votesUp, .right, isOptional: true),
    TableColumn("answers", .text, .right, isOptional: true),
    TableColumn("date", .date, isOptional: true),
    TableColumn("title", .title),
  ]

  var cells: [String] {
    let summary = index.summary(row)
    return [
      index.id(row), summary.topVote.map { VoteLabel(votes: $0).description } ?? "-",
      "\(summary.answersHere)", summary.date?.day ?? "-", summary.title,
    ]
  }

  var json: [UInt8] {
    let summary = index.summary(row)
    let question = index.question(row)
    return JSONWriter.line {
      $0.column("id", question.id)
      $0.column("title", summary.title)
      $0.column("author", question.author?.name)
      $0.column("date", summary.date?.iso8601)
      $0.column("keywords", question.keywords)
      $0.column("answerCount", summary.declaredAnswerCount)
      $0.column("answersHere", summary.answersHere)
      $0.column("specialties", summary.specialties.map(\.name))
      $0.column("topVote", summary.topVote)
      $0.column("file", index.file(row))
    }.bytes
  }
}

extension ArchiveDate {
  /// Without the time of day.
  var day: String { String(iso8601.prefix { $0 != "T" }) }
}
