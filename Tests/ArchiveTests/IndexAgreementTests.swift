import Archive
import Forum
import Foundation
import TestSupport
import Testing

struct IndexAgreementTests {
  @Test("The index answers as decoding everything does, for every shape", arguments: 1...40)
  func generated(seed: UInt64) throws {
    var generator = ArchiveGenerator(seed: seed)
    let items = generator.archive(60)
    for (file, json) in [
      ("a.json", "[\(items.joined(separator: ",\n"))]"), ("a.jsonl", items.joined(separator: "\n")),
    ] {
      let index = Index.reading([.bytes(name: file, Array(json.utf8))]).index
      // Foundation keeps the last of two members with one key and refuses numbers out of range.
      let readable = json.replacingOccurrences(of: "1e400", with: "1e300")
      var decoded: [DecodedThread] = []
      for line in file == "a.json" ? [readable] : readable.components(separatedBy: "\n") {
        decoded += DecodedThread.all(
          in: try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed))
      }
      let answered = (0..<index.threadCount).map { DecodedThread(of: index, row: $0) }
      #expect(answered.count == decoded.count)
      for (answer, expected) in zip(answered, decoded) {
        var expected = expected
        expected.id = expected.id ?? answer.id  // made from content: another test's matter
        #expect(answer == expected)
      }
    }
  }

  @Test("Each row's numbers are those of its question read whole", arguments: 41...60)
  func whole(seed: UInt64) {
    var generator = ArchiveGenerator(seed: seed)
    let index = Index.reading(json: "[\(generator.archive(60).joined(separator: ","))]")
    for row in 0..<index.threadCount {
      let (question, summary) = (index.question(row), index.summary(row))
      #expect(summary.title == question.title)
      #expect(summary.answersHere == question.answers.count)
      #expect(summary.topVote == question.answers.map(\.votes).max())
      #expect(summary.date == question.date)
      let found = index.row(withID: question.id)
      #expect(found.map { index.id($0) } == question.id)
    }
  }
}
