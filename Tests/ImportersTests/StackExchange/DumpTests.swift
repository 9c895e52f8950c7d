import Archive
import Forum
import Importers
import Testing

@Suite("A dump of a Stack Exchange site")
struct DumpTests {
  let dump: ImportedThreads

  init() throws {
    let inputs = DumpFixture.tables.map {
      Input.bytes(name: $0.name, Array(DumpFixture.table($0.root, $0.rows).utf8))
    }
    dump = try ImportedThreads(inputs, as: .stackexchange)
  }

  private func question(_ id: Int) throws -> Question { try #require(dump["questions/\(id)"]) }

  private func json(_ properties: [Property], _ name: String) -> String? {
    properties.first { $0.name == name }?.json
  }

  @Test("Its questions become threads, by their numbers")
  func questions() throws {
    #expect(dump.threads.map(\.id) == ["questions/1", "questions/2", "questions/5"])
    let question = try question(1)
    #expect(question.title == "How long do stitches stay?")
    #expect(
      question.text
        == "<p>How long do stitches stay in after a cut & a \"small\" operation?</p>\n")
    #expect(question.format == .html)
    #expect(question.date?.iso8601 == "2014-01-21T20:26:05Z")
    #expect(question.declaredAnswerCount == 3)
  }

  @Test("Tags are read in both spellings")
  func tags() throws {
    #expect(try question(1).keywords == ["stitches", "after-care"])
    #expect(try question(5).keywords == ["scars", "skin"])
  }

  @Test("The accepted answer comes first, then those with more votes, then the older ones")
  func answers() throws {
    let answers = try question(1).answers
    #expect(answers.map(\.id) == ["a/4", "a/3", "a/6"])
    #expect(answers.map(\.isAccepted) == [true, false, false])
    #expect(answers.map(\.text).first == "<p>Until they itch.</p>")
    #expect(answers.allSatisfy { $0.format == .html })
    #expect(try question(5).answers.isEmpty)
  }

  @Test("Scores are votes, and counted votes say how many of them are down votes")
  func votes() throws {
    let question = try question(1)
    #expect((question.votes, question.downVotes) == (13, 2))
    #expect(question.answers.map(\.votes) == [-2, 20, 20])
    #expect(question.answers.map(\.downVotes) == [2, 0, 0])
  }

  @Test("Owners have the name they have now, or had when they were deleted, or none")
  func owners() throws {
    let question = try question(1)
    #expect(question.author == Person(id: "users/7", name: "Ann Example"))
    #expect(question.answers.map(\.doctor?.name) == ["user99", "Bö <b>", nil])
    #expect(question.answers.map(\.doctor?.id) == [nil, "users/8", nil])
    #expect(question.answers.first?.doctor?.type == "Person")
    #expect(try self.question(5).author == Person(id: "users/-1", name: "Community"))
    // Users.xml does not have them.
    #expect(try self.question(2).answers.first?.doctor?.name == "user55")
  }

  @Test("Comments stand under their posts in Markdown, with their scores")
  func comments() throws {
    let question = try question(1)
    #expect(question.comments.map(\.text) == ["*Where* is the cut?"])
    #expect(question.comments.map(\.author?.name) == ["Bö <b>"])
    #expect(question.comments.map(\.format) == [.markdown])
    #expect(json(question.comments[0].otherProperties, "upvoteCount") == "2")
    let remarks = question.answers[0].comments
    #expect(remarks.map(\.text) == ["Thanks", "Really?"])
    #expect(remarks.map(\.author) == [Person(name: "user12"), nil])
    #expect(json(remarks[0].otherProperties, "license") == "\"CC BY-SA 4.0\"")
  }

  @Test("Licences, edits, views, closing, duplicates and links are kept")
  func properties() throws {
    let properties = try question(1).otherProperties
    #expect(json(properties, "license") == "\"CC BY-SA 3.0\"")
    #expect(json(properties, "dateModified") == "\"2014-01-22T22:04:34Z\"")
    #expect(json(properties, "interactionStatistic")?.contains(":62}") == true)
    #expect(json(properties, "creativeWorkStatus") == "\"closed as a duplicate\"")
    #expect(json(properties, "closedDate") == "\"2014-02-01T08:00:00Z\"")
    #expect(json(properties, "sameAs") == "[\"questions/5\"]")
    #expect(json(properties, "relatedLink") == "[\"questions/40\"]")
    #expect(try question(5).otherProperties.isEmpty)
  }

  @Test("Answers whose question is missing are kept under a stub that says so")
  func stub() throws {
    let stub = try question(2)
    #expect(stub.title == "Question 2 is not in this dump")
    #expect(stub.text == "The dump has answers to it, but not the question itself.")
    #expect(stub.answers.map(\.id) == ["a/9"])
    #expect(
      dump.problems == [
        "Posts.xml:8:1: warning: the question 2 of this answer is not there; "
          + "a stub has its place"
      ])
  }

  @Test("Posts of other types, and what belongs to no post, are left out and counted")
  func leftOut() {
    #expect(
      dump.summary.leftOut == [
        "tag wiki": 1, "tag wiki excerpt": 1, "post of type 17": 1, "stray comment": 2,
        "stray vote": 1, "stray link": 1, "other vote": 1,
      ])
    #expect(dump.summary.answers == 4)
    #expect(dump.summary.comments == 3)
  }

  @Test("What was written as an archive is read again as it was")
  func again() throws {
    let read = try ReadAgain(dump.threads)
    #expect(read.threads == dump.threads)
  }

  @Test("Without other tables, names are those that the posts have")
  func postsAlone() throws {
    let posts = try ImportedThreads(
      ["Posts.xml": DumpFixture.table("posts", DumpFixture.posts)], as: .stackexchange)
    #expect(posts.threads.count == 3)
    #expect(posts["questions/1"]?.author?.name == "user7")
    #expect(posts["questions/1"]?.downVotes == 0)
  }
}
