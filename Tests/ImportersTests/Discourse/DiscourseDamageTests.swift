import Archive
import Forum
import Importers
import Testing

@Suite("Damaged topics of a Discourse forum")
struct DiscourseDamageTests {
  @Test("A file that ends anywhere too early is one error with its place")
  func cut() throws {
    let whole = DiscourseFixture.topic
    for place in 0..<50 {
      let cut = String(whole.prefix(whole.count * place / 50))
      let error = #expect(throws: ImportError.self) {
        try ImportedThreads(["7.json": cut], as: .discourse)
      }
      guard case .badData(let problem)? = error else {
        Issue.record("cut at \(place): \(String(describing: error))")
        continue
      }
      #expect(problem.file == "7.json" && problem.line > 0)
      #expect(!problem.message.contains("\n"))
    }
  }

  @Test("A broken file among others is noted, and the others are read")
  func others() throws {
    let imported = try ImportedThreads(
      ["a.json": "{\"post_stream\":", "7.json": DiscourseFixture.topic], as: .discourse)
    #expect(imported.threads.map(\.id) == ["t/7"])
    #expect(imported.problems.count == 1)
    #expect(imported.problems[0].hasPrefix("a.json:1:16: error: "))
  }

  @Test("A broken line hides no other")
  func brokenLine() throws {
    func line(_ id: Int) -> String {
      let post = "{\"id\":\(id),\"post_number\":1,\"cooked\":\"Q\"}"
      return "{\"id\":\(id),\"title\":\"T\",\"post_stream\":{\"posts\":[\(post)]}}\n"
    }
    let imported = try ImportedThreads(
      ["t.jsonl": line(1) + "{\"id\":2,}\n" + line(3)], as: .discourse)
    #expect(imported.threads.map(\.id) == ["t/1", "t/3"])
    #expect(imported.problems.count == 1)
    #expect(imported.problems[0].hasPrefix("t.jsonl:2:"))
  }

  @Test("A post that cannot be placed is noted and passed over")
  func posts() throws {
    let imported = try ImportedThreads(
      [
        "t.json": """
        {"id":1,"title":"T","post_stream":{"posts":[{"id":1,"post_number":1,"cooked":"Q"},
        {"id":2,"cooked":"no number"},7,{"id":3,"post_number":3,"raw":"*A*"}]}}
        """
      ], as: .discourse)
    #expect(imported.threads.first?.answers.map(\.text) == ["*A*"])
    #expect(imported.threads.first?.answers.first?.format == .markdown)
    #expect(imported.problems.map { String($0.prefix(11)) } == ["t.json:2:1:", "t.json:2:31"])
  }

  @Test("Numbers that no forum has do no harm")
  func numbers() throws {
    let imported = try ImportedThreads(
      [
        "t.json": """
        {"id":1e400,"title":"T","posts_count":-9,"post_stream":{"stream":[-1,1e99,"x",null],
        "posts":[{"id":9223372036854775807,"post_number":-9223372036854775808,"cooked":"Q"},
        {"id":2,"post_number":2,"cooked":"A","like_count":9223372036854775807,
         "reply_to_post_number":9223372036854775807,"created_at":"never","version":1e9}]}}
        """
      ], as: .discourse)
    #expect(imported.threads.first?.answers.map(\.votes) == [Int(Int32.max)])
    #expect(
      imported.threads.first?.answers.first?.headline == "In reply to post 9223372036854775807")
  }

  @Test("Other formats, nothing at all and what is no file are refused in one line")
  func refused() {
    for text in ["", " \n", "Name,Age\n", "<html></html>", "[]", "{}", "null", "[1,2]"] {
      #expect(throws: ImportError.self) { try ImportedThreads(["x": text], as: .discourse) }
    }
    for path in ["/nonexistent", "/proc/self/mem"] {
      #expect(throws: ImportError.self) {
        try ImportedThreads([Input.path(path)], as: .discourse)
      }
    }
  }
}
