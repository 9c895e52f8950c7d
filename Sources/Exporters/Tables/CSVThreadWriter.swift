import Archive
import Forum
import JSON
import Tables

/// A table with a row an answer, the columns called as `rounds import rows --map` calls them; a
/// thread without answers has a row of its own.
///
/// What has no column stands as JSON in `question.more` and `answer.more`, so nothing is lost.
package struct CSVThreadWriter: ThreadWriter {
  private var count = 0

  static let columns = RowField.allCases.filter { $0 != .questionURL && $0 != .answerByline }

  package init() {}

  package mutating func begin() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(CSVThreadWriter.columns.map(\.rawValue))
    return writer.bytes
  }

  package mutating func thread(_ question: Question) -> [UInt8] {
    count += 1
    var cells = QuestionCells(question).cells
    cells[.thread] = "\(count)"
    var writer = CSVWriter()
    for answer in question.answers {
      let row = cells.merging(AnswerCells(answer).cells) { $1 }
      writer.row(CSVThreadWriter.columns.map { row[$0] })
      cells[.questionMore] = nil
    }
    if question.answers.isEmpty { writer.row(CSVThreadWriter.columns.map { cells[$0] }) }
    return writer.bytes
  }
}
