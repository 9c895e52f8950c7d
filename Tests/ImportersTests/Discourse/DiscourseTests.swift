import Archive
import Forum
import Importers
import Testing

@Suite("Topics of a Discourse forum")
struct DiscourseTests {
  private func topic(_ files: KeyValuePairs<String, String>) throws -> Question {
    try #require(try ImportedThreads(files, as: .discourse).threads.first)
  }

  @Test("The first post asks, and the topic says how")
  func question() throws {
    let thread = try topic(["7.json": DiscourseFixture.topic])
    #expect(thread.id == "t/7")
    #expect(thread.title == "Knee pain & stairs")
    #expect(thread.text == "<p>My knee hurts on stairs.</p>")
    #expect(thread.format == .html)
    #expect(thread.author?.name == "walker")
    #expect(thread.author?.id == "u/walker")
    #expect(thread.date == ArchiveDate("2021-03-04T05:06:07Z"))
    #expect(thread.keywords == ["knee", "pain"])
    #expect(thread.votes == 3)
    #expect(
      thread.otherProperties == [Property(name: "creativeWorkStatus", json: #""closed""#)])
    #expect(
      thread.author?.otherProperties
        == [Property(name: "honorificSuffix", json: #""Patient""#)])
  }

  @Test("Likes are votes; title and role are the author's line")
  func answer() throws {
    let answer = try #require(try topic(["7.json": DiscourseFixture.topic]).answers.first)
    #expect(answer.id == "p/41")
    #expect(answer.votes == 2)
    #expect(answer.doctor?.name == "Dana Example")
    #expect(answer.doctor?.credentials == "Orthopedic Surgeon, moderator")
    #expect(answer.headline == nil)
  }

  @Test("Posts that the stream has and the files have not are declared, as answers")
  func missing() throws {
    let alone = try topic(["7.json": DiscourseFixture.topic])
    #expect((alone.answers.count, alone.declaredAnswerCount ?? 0) == (1, 5))
    let both = try topic(["7.json": DiscourseFixture.topic, "m.json": DiscourseFixture.morePosts])
    #expect((both.answers.count, both.declaredAnswerCount ?? 0) == (4, 5))
  }

  @Test("Files of one topic are joined whatever their order, a post's last version counting")
  func joined() throws {
    let (one, two) = (DiscourseFixture.topic, DiscourseFixture.morePosts)
    let orders = [
      try ImportedThreads(["7.json": one, "m.json": two], as: .discourse),
      try ImportedThreads(["m.json": two, "7.json": one], as: .discourse),
      try ImportedThreads(["all.jsonl": lines(one, two)], as: .discourse),
      try ImportedThreads(["all.json": "[\(two),\(one)]"], as: .discourse),
    ]
    for imported in orders {
      #expect(imported.threads == orders[0].threads)
      #expect(imported.summary.leftOut == ["small action": 1, "repeated post": 1])
      #expect(imported.summary.problemCount == 0)
    }
    #expect(orders[0].threads.map(\.id) == ["t/7"])
    #expect(orders[0].threads[0].answers.map(\.id) == ["p/41", "p/44", "p/45", "p/46"])
    #expect(orders[0].threads[0].answers[0].text == "<p>Rest it for a week.</p>")
  }

  private func lines(_ values: String...) -> String {
    values.map { $0.split(separator: "\n").joined() }.joined(separator: "\n")
  }

  @Test("The answer that solved it is accepted; replies, hidden and deleted posts say so")
  func marks() throws {
    let answers = try topic([
      "7.json": DiscourseFixture.topic, "m.json": DiscourseFixture.morePosts,
    ])
    .answers
    #expect(answers.filter(\.isAccepted).map(\.id) == ["p/44"])
    #expect(
      answers.map(\.headline) == [
        nil, "In reply to Dana Example", "Hidden", "Deleted by its author, in reply to gone",
      ])
    #expect(
      answers[1].otherProperties == [Property(name: "parentItem", json: #"{"@id":"p/41"}"#)])
    #expect(
      answers[2].otherProperties == [Property(name: "creativeWorkStatus", json: #""hidden""#)])
  }

  @Test("A poll is text behind its post")
  func poll() throws {
    #expect(
      try topic(["9.json": DiscourseFixture.poll]).text == """
        <p>Which?</p>
        <p>Poll: Ice or heat (closed, 3 voters)</p>\
        <ul><li><b>Ice</b>: 2 votes</li><li>Heat: 1 vote</li></ul>
        """)
  }

  @Test("Posts without their topic make a thread that says what is missing")
  func postsAlone() throws {
    let imported = try ImportedThreads(["m.json": DiscourseFixture.morePosts], as: .discourse)
    let thread = try #require(imported.threads.first)
    #expect(thread.title == "Topic 7")
    #expect(thread.text.contains("not among the files"))
    #expect(thread.answers.count == 4)
    #expect(imported.problems.count == 1)
    #expect(imported.problems[0].hasPrefix("m.json: warning: topic 7 has no first post here"))
  }

  @Test("Files without a topic are left out and counted; all of them are an error")
  func others() throws {
    let imported = try ImportedThreads(
      ["c.json": DiscourseFixture.categories, "7.json": DiscourseFixture.topic], as: .discourse)
    #expect(imported.threads.count == 1)
    #expect(imported.summary.leftOut["other file"] == 1)
    #expect(throws: ImportError.self) {
      try ImportedThreads(["c.json": DiscourseFixture.categories], as: .discourse)
    }
  }

  @Test("What was imported is read again as it was")
  func again() throws {
    let imported = try ImportedThreads(
      [
        "7.json": DiscourseFixture.topic, "m.json": DiscourseFixture.morePosts,
        "9.json": DiscourseFixture.poll,
      ], as: .discourse)
    #expect(imported.threads.count == 2)
    #expect(try ReadAgain(imported.threads).threads == ReadAgain.acceptedFirst(imported.threads))
  }
}
