import Archive
import Forum
import Foundation
import Importers
import TestSupport
import Testing

@Suite(
  "Counts of real topics",
  .enabled(if: SharedData.has("discourse"), Comment(rawValue: SharedData.missing)))
struct DiscourseCountTests {
  /// Foundation's own count over every file of the folder.
  private struct Raw {
    var posts: [Int: [String: Any]] = [:]
    var stream: Set<Int> = []
    var topics: Set<Int> = []
    var otherFiles = 0

    init() throws {
      let folder = SharedData.url("discourse")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasSuffix(".json") {
        let data = try Data(contentsOf: folder.appending(path: name))
        let topic = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        guard let topic, let found = topic["post_stream"] as? [String: Any] else {
          otherFiles += 1
          continue
        }
        topics.insert(topic["id"] as? Int ?? 0)
        for post in found["posts"] as? [[String: Any]] ?? [] {
          posts[post["id"] as? Int ?? 0] = post
        }
        stream.formUnion(found["stream"] as? [Int] ?? [])
      }
    }

    var likes: Int {
      posts.values.reduce(0) { sum, post in
        let actions = post["actions_summary"] as? [[String: Any]] ?? []
        let likes = actions.first { $0["id"] as? Int == 2 }
        return sum + (likes?["count"] as? Int ?? 0)
      }
    }
  }

  @Test("Topics, answers, likes and texts are those of the raw files")
  func counts() throws {
    let raw = try Raw()
    let imported = try ImportedThreads([.path(SharedData.url("discourse").path)], as: .discourse)
    #expect(Set(imported.threads.map(\.id)) == Set(raw.topics.map { "t/\($0)" }))
    #expect(imported.summary.leftOut["other file"] == raw.otherFiles)
    let answers = imported.threads.flatMap(\.answers)
    let rawAnswers = raw.posts.values.filter { $0["post_number"] as? Int != 1 }
    #expect(
      Set(answers.map(\.id)) == Set(rawAnswers.map { "p/\($0["id"] as? Int ?? 0)" }))
    #expect(
      Set(answers.map(\.text)) == Set(rawAnswers.map { $0["cooked"] as? String ?? "" }))
    #expect(
      answers.reduce(0) { $0 + $1.votes } + imported.threads.reduce(0) { $0 + $1.votes }
        == raw.likes)
    let missing = raw.stream.subtracting(raw.posts.keys).count
    #expect(
      imported.threads.compactMap(\.declaredAnswerCount).reduce(0, +) == answers.count + missing)
  }
}
