import Archive
import Forum
import Foundation
import Importers
import TestSupport
import Testing

@Suite(
  "Counts of real tables",
  .enabled(if: SharedData.has("rows"), Comment(rawValue: SharedData.missing)))
struct RowCountTests {
  private static let csv = "rows/counsel-chat/data/20200325_counsel_chat.csv"

  /// Taken apart by no library: fields between quotes, quotes doubled in them.
  private func table(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: SharedData.url(path), encoding: .utf8)
    var rows: [[String]] = [[]]
    for (place, part) in text.components(separatedBy: "\"").enumerated() {
      if place % 2 == 1 {
        rows[rows.count - 1][rows[rows.count - 1].count - 1] += part
        continue
      }
      // Between two quoted stretches nothing but a doubled quote is empty.
      if part.isEmpty, place > 0 {
        rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\""
        continue
      }
      for (line, piece) in part.components(separatedBy: "\n").enumerated() {
        if line > 0 { rows.append([]) }
        var fields = piece.components(separatedBy: ",")
        if !rows[rows.count - 1].isEmpty, let first = fields.first {
          rows[rows.count - 1][rows[rows.count - 1].count - 1] += first
          fields.removeFirst()
        }
        rows[rows.count - 1] += fields
      }
    }
    let head = rows.removeFirst()
    return rows.filter { $0.count == head.count }.map { row in
      Dictionary(zip(head, row)) { first, _ in first }
    }
  }

  @Test("Threads, answers, votes and texts of a table in CSV are those of the raw file")
  func commaSeparated() throws {
    let rows = try table(RowCountTests.csv)
    let imported = try ImportedThreads([.path(SharedData.url(RowCountTests.csv).path)], as: .rows)
    #expect(imported.problems.isEmpty)
    #expect(imported.summary.answers == rows.count)
    #expect(Set(imported.threads.map(\.id)) == Set(rows.compactMap { $0["questionLink"] }))
    #expect(imported.summary.threads == Set(rows.compactMap { $0["questionLink"] }).count)
    let answers = imported.threads.flatMap(\.answers)
    #expect(
      answers.reduce(0) { $0 + $1.votes } == rows.reduce(0) { $0 + (Int($1["upvotes"] ?? "") ?? 0) }
    )
    func words(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
    #expect(
      answers.map { words($0.text) }.sorted()
        == rows.map { words($0["answerText"] ?? "") }.sorted())
    #expect(answers.allSatisfy { $0.doctor != nil })
    #expect(
      Set(answers.compactMap { $0.doctor?.id }) == Set(rows.compactMap { $0["therapistURL"] }))
  }

  @Test(
    "Threads and answers of tables in JSON are those of the raw files",
    arguments: ["icliniqQAs.json", "questionDoctorQAs.json"])
  func json(_ name: String) throws {
    let url = SharedData.url("rows/medical-question-answer-data/\(name)")
    let rows =
      try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [[String: Any]] ?? []
    let imported = try ImportedThreads([.path(url.path)], as: .rows)
    #expect(imported.problems.isEmpty)
    #expect(imported.summary.answers == rows.count)
    #expect(imported.threads.map(\.id).count == Set(rows.compactMap { $0["url"] as? String }).count)
    let answers = imported.threads.flatMap(\.answers)
    #expect(
      answers.count { $0.text.contains("<link>") }
        == rows.count { ($0["answer"] as? String)?.contains("<link>") ?? false })
    #expect(
      answers.compactMap { $0.doctor?.name }.count == rows.count { $0["answer_author"] != nil })
    #expect(try ImportFormat.recognized(in: .path(url.path)) == .rows)
  }

  @Test("Both sets are recognised, also as folders")
  func recognition() throws {
    for path in [RowCountTests.csv, "rows/counsel-chat/data", "rows/medical-question-answer-data"] {
      #expect(try ImportFormat.recognized(in: .path(SharedData.url(path).path)) == .rows)
    }
  }
}
