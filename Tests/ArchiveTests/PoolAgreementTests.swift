import Archive
import Forum
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.has("pool"), "\(SharedData.missing)"))
struct PoolAgreementTests {
  /// A thread of the pool in the archive's format.
  private func question(_ thread: [String: Any], _ number: Int) -> [String: Any] {
    let answers = (thread["answers"] as? [[String: Any]] ?? []).enumerated().map { place, answer in
      [
        "@type": "Answer", "@id": "q\(number)a\(place)", "text": answer["body"] ?? NSNull(),
        "upvoteCount": (number * 7 + place * 3) % 11 - 3,
        "author": ["name": answer["author"] ?? NSNull(), "medicalSpecialty": "Specialty \(place)"],
      ]
    }
    return [
      "@type": "Question", "@id": "q\(number)", "name": thread["title"] ?? NSNull(),
      "text": thread["body"] ?? NSNull(), "keywords": thread["tags"] ?? NSNull(),
      "answerCount": answers.count, "suggestedAnswer": answers,
      "dateCreated": "20\(10 + number % 15)-0\(1 + number % 9)",
    ]
  }

  @Test(
    "The index of real threads answers as decoding them with Foundation does",
    arguments: [
      "medical-question-answer-data.json", "medquad.json",
    ])
  func agreement(name: String) throws {
    let data = try Data(contentsOf: SharedData.url("pool/\(name)"))
    let threads = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var lines = Data()
    var expected: [DecodedThread] = []
    for (number, thread) in threads.enumerated() {
      let question = question(thread, number)
      expected += DecodedThread.all(in: question)
      lines += try JSONSerialization.data(withJSONObject: question)
      lines.append(0x0A)
    }
    let (index, problems, _) = Index.reading([.bytes(name: "pool.jsonl", Array(lines))])
    #expect(index.threadCount == expected.count)
    #expect(problems.count == threads.count - expected.count)
    for (row, thread) in expected.enumerated() where DecodedThread(of: index, row: row) != thread {
      Issue.record("row \(row) of \(name) differs from its question")
    }
  }
}
