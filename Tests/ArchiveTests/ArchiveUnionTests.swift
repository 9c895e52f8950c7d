import Archive
import Forum
import JSON
import TestSupport
import Testing

@Suite("Archives united")
struct ArchiveUnionTests {
  @Test("Every thread and answer is there once, in the order in which they are first met")
  func once() throws {
    let one = [question("q1", answers: ["a1", "a2"]), question("q2")]
    let other = [question("q3"), question("q1", answers: ["a2", "a3"])]
    let union = united([("one.jsonl", one), ("other.jsonl", other)])
    #expect(union.map(\.id) == ["q1", "q2", "q3"])
    #expect(Set(union[0].answers.map(\.id)) == ["a1", "a2", "a3"])
    #expect(union[0].answers.count == 3)
  }

  @Test("The version that says it was changed last wins, wherever it stands")
  func newest() throws {
    let old = question("q1", title: "Old", changed: "2020-01-01")
    let new = question("q1", title: "New", changed: "2021-01-01")
    for versions in [[old, new], [new, old]] {
      let union = united(versions.map { ("a.jsonl", [$0]) })
      #expect(union.map(\.title) == ["New"])
    }
  }

  @Test("Where none says when it was changed, that of the later archive wins")
  func later() throws {
    let union = united([
      ("a.jsonl", [question("q1", title: "First")]), ("b.jsonl", [question("q1", title: "Second")]),
    ])
    #expect(union.map(\.title) == ["Second"])
  }

  @Test("Answers that do not say when they were changed are those of the newer thread")
  func answersOfNewest() throws {
    var new = question("q1", changed: "2022-05-01", answers: ["a1"])
    new.answers[0].text = "corrected"
    let old = question("q1", changed: "2020-05-01", answers: ["a1"])
    for versions in [[old, new], [new, old]] {
      let union = united(versions.map { ("a.jsonl", [$0]) })
      #expect(union.map(\.answers[0].text) == ["corrected"])
    }
  }

  @Test("The disclaimer of an archive goes with its threads")
  func disclaimer() throws {
    let ward = #"{"@type":"Dataset","usageInfo":"W","hasPart":[{"@type":"Question","name":"a"}]}"#
    let other = #"{"@type":"Question","name":"b"}"#
    let inputs = [("a.json", ward), ("b.json", other)].map {
      Input.bytes(name: $0, Array($1.utf8))
    }
    var disclaimers: [String?] = []
    ArchiveUnion(Index.reading(inputs).index).each { disclaimers.append($0.disclaimer) }
    #expect(disclaimers == ["W", nil])
  }

  @Test("A thread says which files it comes from, and keeps what it said before")
  func origins() throws {
    let union = united([("x/a.jsonl", [question("q1")]), ("b.jsonl", [question("q1")])])
    let origin = try #require(union[0].otherProperties.first { $0.name == "isPartOf" })
    #expect(
      origin.json
        == #"[{"@type":"Dataset","name":"a.jsonl"},{"@type":"Dataset","name":"b.jsonl"}]"#)
    #expect(united([("c.jsonl", union)]) == union)
  }

  @Test("To unite again what was united changes nothing")
  func idempotent() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let one = randomArchive(&generator)
      let other = randomArchive(&generator)
      let union = united([("a.jsonl", one), ("b.jsonl", other)])
      #expect(united([("u.jsonl", union), ("u.jsonl", union)]) == union)
      #expect(Set(union.map(\.id)) == Set((one + other).map(\.id)))
      #expect(union.count == Set(union.map(\.id)).count)
    }
  }

  private func randomArchive(_ generator: inout SeededGenerator) -> [Question] {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      let answers = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        "a\(Int.random(in: 0...4, using: &generator))"
      }
      return question(
        "q\(Int.random(in: 0...5, using: &generator))",
        title: "T\(Int.random(in: 0...9, using: &generator))",
        changed: Bool.random(using: &generator)
          ? "20\(Int.random(in: 10...20, using: &generator))" : nil, answers: answers)
    }
  }

  private func question(
    _ id: String, title: String = "T", changed: String? = nil, answers: [String] = []
  ) -> Question {
    var question = Question(
      id: id, title: title, answers: answers.map { Answer(id: $0, text: "text of \($0)") })
    if let changed {
      question.otherProperties = [Property(name: "dateModified", json: "\"\(changed)\"")]
    }
    return question
  }

  private func united(_ archives: [(name: String, threads: [Question])]) -> [Question] {
    let inputs = archives.map { name, threads in
      var writer = JSONWriter()
      for thread in threads {
        writer.question(thread)
        writer.newline()
      }
      return Input.bytes(name: name, writer.bytes)
    }
    var union: [Question] = []
    ArchiveUnion(Index.reading(inputs).index).each { union.append($0) }
    return union
  }
}
