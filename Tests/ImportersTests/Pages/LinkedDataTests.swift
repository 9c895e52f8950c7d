import Archive
import Forum
import Importers
import JSON
import Testing

@Suite("JSON-LD of a saved page")
struct LinkedDataTests {
  @Test("A QAPage is read as an archive reads it")
  func same() throws {
    let json = """
      {"@context":"https://schema.org","@type":"QAPage","mainEntity":{"@type":"Question",
      "@id":"https://e.org/q/1","name":"Longer?","text":"I was told so.","answerCount":"2",
      "acceptedAnswer":{"@type":"Answer","text":"Yes.","upvoteCount":4,"author":{"@type":
      "Physician","name":"Dana K. Example","medicalSpecialty":"PlasticSurgery"}},
      "suggestedAnswer":[{"@type":"Answer","text":"No.","url":"https://e.org/a/2"}]}}
      """
    let imported = try importedPage(page(json))
    let node = try JSONNode.parse(Array(json.utf8))
    var reader = QuestionReader()
    let expected = node["mainEntity"].flatMap { reader.question($0) }
    #expect(imported.threads == [try #require(expected)])
    #expect(imported.problems.isEmpty)
    #expect(imported.threads.first?.answers.map(\.isAccepted) == [true, false])
  }

  @Test(
    "Questions are found in every script, array, graph and thing that holds them",
    arguments: [
      ["[\(q(1)), \(q(2))]"],
      [q(1), "{\"@type\":\"Organization\",\"name\":\"x\"}", q(2)],
      [
        "{\"@context\":\"http://schema.org/\",\"@graph\":[{\"@type\":\"WebSite\"},\(q(1)),\(q(2))]}"
      ],
      ["{\"@type\":\"FAQPage\",\"mainEntity\":[\(q(1)),\(q(2))]}"],
      ["{\"@type\":\"ItemList\",\"itemListElement\":[{\"item\":\(q(1))},{\"item\":\(q(2))}]}"],
    ])
  func places(_ scripts: [String]) throws {
    let tags = scripts.map { "<script type='Application/LD+JSON; charset=utf-8'>\($0)</script>" }
    let imported = try importedPage("<!doctype html>" + tags.joined())
    #expect(imported.threads.map(\.title) == ["Question 1", "Question 2"])
    #expect(imported.problems.isEmpty)
  }

  private static func q(_ number: Int) -> String {
    "{\"@type\":\"Question\",\"name\":\"Question \(number)\"}"
  }

  @Test("What a page of questions is about is a question, though it does not say so")
  func untyped() throws {
    let imported = try importedPage(
      page("{\"@type\":\"QAPage\",\"name\":\"P\",\"mainEntity\":{\"name\":\"Q\"}}"))
    #expect(imported.threads.map(\.title) == ["Q"])
  }

  @Test("Counters of what readers did are numbers of votes and answers")
  func counters() throws {
    let imported = try importedPage(
      page(
        """
        {"@type":"DiscussionForumPosting","headline":"Q","interactionStatistic":[
        {"interactionType":"https://schema.org/LikeAction","userInteractionCount":7},
        {"interactionType":{"@type":"CommentAction"},"userInteractionCount":"25"}],
        "comment":[{"text":"A","interactionStatistic":
        {"interactionType":"http://schema.org/DislikeAction","userInteractionCount":2}},
        {"text":"B","upvoteCount":1,"interactionStatistic":
        {"interactionType":"LikeAction","userInteractionCount":9}}]}
        """))
    let thread = try #require(imported.threads.first)
    #expect((thread.votes, thread.declaredAnswerCount ?? 0) == (7, 25))
    #expect(thread.answers.map(\.votes) == [-2, 1])
  }

  @Test("A discussion's comments are its answers")
  func discussion() throws {
    let imported = try importedPage(
      page(
        """
        {"@type":"DiscussionForumPosting","headline":"Stairs","articleBody":"My knee.",
        "comment":[{"@type":"Comment","text":"Rest.","comment":{"text":"Thanks."}}]}
        """))
    let thread = try #require(imported.threads.first)
    #expect((thread.title, thread.text) == ("Stairs", "My knee."))
    #expect(thread.answers.map(\.text) == ["Rest."])
    #expect(thread.answers.first?.comments.map(\.text) == ["Thanks."])
  }

  @Test("What is only named by its id is read where it stands")
  func references() throws {
    let imported = try importedPage(
      page(
        """
        {"@context":"https://schema.org","@graph":[
        {"@type":"QAPage","mainEntity":{"@id":"#q"}},
        {"@id":"#q","@type":"Question","name":"Q","author":{"@id":"#p"},
         "suggestedAnswer":[{"@id":"#a"}]},
        {"@id":"#p","@type":"Person","name":"Asker"},
        {"@id":"#b","@type":"Answer","text":"Second.","parentItem":{"@id":"#q"}}]}
        """,
        "{\"@id\":\"#a\",\"@type\":\"Answer\",\"text\":\"First.\",\"author\":{\"@id\":\"#p\"}}"))
    let thread = try #require(imported.threads.first)
    #expect(imported.threads.count == 1)
    #expect(thread.author?.name == "Asker")
    #expect(thread.answers.map(\.text) == ["First.", "Second."])
    #expect(thread.answers.first?.doctor?.name == "Asker")
  }

  @Test("Things that name each other end somewhere")
  func rings() throws {
    let ring = """
      [{"@id":"#a","@type":"Answer","text":"A","comment":{"@id":"#b"}},
      {"@id":"#b","@type":"Comment","text":"B","comment":{"@id":"#a"}},
      {"@type":"Question","name":"Q","suggestedAnswer":{"@id":"#a"}}]
      """
    #expect(try importedPage(page(ring)).threads.first?.answers.first?.comments.count == 1)
  }

  @Test(
    "A script's own words are translated to schema.org's",
    arguments: [
      #"{"@context":{"s":"http://schema.org/"},"@type":"s:Question","s:name":"Q","s:text":"T"}"#,
      #"{"@context":{"@vocab":"https://schema.org/"},"@type":"Question","name":"Q","text":"T"}"#,
      #"{"@context":[null,"https://schema.org"],"@type":["schema:Question"],"schema:name":"Q","text":"T"}"#,
      """
      {"@context":{"kind":"@type","title":"http://schema.org/name",
      "body":{"@id":"https://schema.org/text"}},"kind":"https://schema.org/Question",
      "title":"Q","body":"T"}
      """,
    ])
  func words(_ json: String) throws {
    let thread = try #require(try importedPage(page(json)).threads.first)
    #expect((thread.title, thread.text) == ("Q", "T"))
  }

  @Test("A question of another vocabulary is none")
  func foreign() {
    let json = """
      {"@context":"https://www.w3.org/ns/activitystreams","@type":"Question","name":"Q"}
      """
    #expect(throws: ImportError.self) { try importedPage(page(json)) }
  }
}
