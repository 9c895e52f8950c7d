import Archive
import Forum
import Foundation
import Importers
import TestSupport
import Testing

@Suite("Saved pages of Stack Overflow")
struct StackOverflowPagesTests {
  /// What an independent program took out of a page.
  struct Expected: Decodable {
    let name: String
    let upvoteCount: String
    let answerCount: String
    let author: String?
    let textChars: Int
    let answers: [Answer]

    struct Answer: Decodable {
      let accepted: Bool
      let upvoteCount: String
      let author: String?
      let dateCreated: String
      let url: String
      let textChars: Int
      let textStart: String
    }
  }

  private static let folder = "html/so-pages"

  @Test(
    "Questions, answers, votes, authors and texts are those of the expected extraction",
    .enabled(if: SharedData.has(folder), Comment(rawValue: SharedData.missing)))
  func expected() throws {
    let pages = try FileManager.default.contentsOfDirectory(
      at: SharedData.url("\(Self.folder)/raw"), includingPropertiesForKeys: nil)
    #expect(pages.count == 12)
    for page in pages {
      let name = page.deletingPathExtension().lastPathComponent
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let expected = try decoder.decode(
        Expected.self,
        from: Data(contentsOf: SharedData.url("\(Self.folder)/expected/\(name).json")))
      let imported = try ImportedThreads([.path(page.path)], as: .html)
      #expect(imported.threads.count == 1)
      #expect(imported.problems.isEmpty)
      compare(try #require(imported.threads.first), expected)
    }
  }

  private func compare(_ thread: Question, _ expected: Expected) {
    #expect(thread.title == expected.name)
    #expect(thread.votes == Int(expected.upvoteCount))
    #expect(thread.declaredAnswerCount == Int(expected.answerCount))
    #expect(thread.author?.name == expected.author)
    #expect(thread.otherAuthors.isEmpty)
    #expect(FlatText(thread.text).text.unicodeScalars.count == expected.textChars)
    let accepted = expected.answers.filter(\.accepted)
    let answers = accepted + expected.answers.filter { !$0.accepted }
    #expect(thread.answers.count == answers.count)
    for (answer, expected) in zip(thread.answers, answers) {
      #expect(answer.isAccepted == expected.accepted)
      #expect(answer.votes == Int(expected.upvoteCount))
      #expect(answer.doctor?.name == expected.author)
      #expect(answer.date == ArchiveDate(expected.dateCreated))
      #expect(answer.id.hasSuffix(expected.url))
      #expect(answer.format == .html)
      let text = FlatText(answer.text).text
      #expect(text.unicodeScalars.count == expected.textChars, "\(answer.id)")
      #expect(text.hasPrefix(expected.textStart), "\(answer.id)")
    }
  }
}
