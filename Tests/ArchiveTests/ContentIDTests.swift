import Forum
import TestSupport
import Testing

@testable import Archive

@Suite("Ids made from content")
struct ContentIDTests {
  private func ids(_ json: String) -> (threads: Set<String>, answers: Set<String>) {
    let index = Index.reading(json: json)
    let questions = (0..<index.threadCount).map { index.question($0) }
    return (Set(questions.map(\.id)), Set(questions.flatMap { $0.answers.map(\.id) }))
  }

  private func thread(_ title: String, _ answers: String...) -> String {
    let answers = answers.map { #"{"text": "\#($0)", "author": "D. Octor"}"# }
    return #"{"name": "\#(title)", "suggestedAnswer": [\#(answers.joined(separator: ","))]}"#
  }

  @Test("stay through another order, more answers, and white space that was edited")
  func edits() {
    let before = ids(
      "[\(thread("A title", "One.\\n\\nTwo.", "Three.")), \(thread("Another", "Four."))]")
    let after = ids(
      """
      [\(thread(" Another ", "Four.  ")),
       \(thread("A   title\\n", "New.", "Three.", "  One. \\t\\u00a0 Two.\\n"))]
      """)
    #expect(after.threads == before.threads)
    #expect(after.answers.isSuperset(of: before.answers))
    #expect(after.answers.count == before.answers.count + 1)
  }

  @Test("tell the same question of two dates apart, whichever comes first")
  func dates() {
    let (one, other) = ("2025-01-01", "2026-01-01")
    let threads = [one, other].map { #"{"name": "Open thread", "dateCreated": "\#($0)"}"# }
    let index = Index.reading(json: "[\(threads.joined(separator: ","))]")
    let reversed = Index.reading(json: "[\(threads.reversed().joined(separator: ","))]")
    #expect([0, 1].map(index.id) == [1, 0].map(reversed.id))
    #expect(index.id(0) != index.id(1))
  }

  @Test("differ where a word differs, or where a blank parts one")
  func differences() {
    #expect(ids(thread("A title", "One.")).answers != ids(thread("A title", "One!")).answers)
    #expect(ids(thread("A title", "One.")).threads != ids(thread("Atitle", "One.")).threads)
  }

  @Test("keep every vote when an archive is written anew")
  func votes() {
    let before = Index.reading(json: thread("A title", "One.\\n\\nTwo.", "Three."))
    var votes = OwnVotes()
    for answer in before.question(0).answers {
      votes[question: before.id(0), answer: answer.id] = .up
    }
    let after = Index.reading(json: thread("A  title", "Three. ", "One. Two.", "New."))
    let question = after.question(0)
    #expect(
      question.answers.map { votes[question: question.id, answer: $0.id] } == [.up, .up, nil])
    #expect(after.row(withID: before.id(0)) == 0, "the index agrees with the reader")
    #expect(after.idHash(0) == before.idHash(0))
  }
}
