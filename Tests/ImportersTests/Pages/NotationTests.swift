import Archive
import Forum
import Importers
import Testing

@Suite("A page in more than one notation")
struct NotationTests {
  private let script = """
    {"@type":"QAPage","mainEntity":{"@type":"Question","name":"Q","text":"Plain.",
    "suggestedAnswer":[{"@type":"Answer","text":"It does, over years.","upvoteCount":7},
    {"@type":"Answer","text":"It does not."}]}}
    """

  @Test("The one that says most is believed, the others fill what it leaves out")
  func gaps() throws {
    let imported = try importedPage(
      page(
        script,
        body: """
          <div itemscope itemtype="https://schema.org/Question" itemid="urn:1">
          <b itemprop="name">Another title</b><div itemprop="text"><p>Plain.</p></div>
          <b itemprop="upvoteCount">3</b><i itemprop="author">asker</i>
          <div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer">
          <p itemprop="text">It <em>does</em>, over years.</p><b itemprop="upvoteCount">1</b>
          <b itemprop="author" itemscope><i itemprop="name">Dana</i></b></div></div>
          <div vocab="https://schema.org/" typeof="Question"><b property="keywords">Botox</b>
          <b property="name">Q</b></div>
          """))
    #expect(imported.threads.count == 1)
    let thread = try #require(imported.threads.first)
    #expect(thread.id == "urn:1")
    #expect((thread.title, thread.text, thread.format) == ("Q", "Plain.", .plain))
    #expect((thread.votes, thread.author?.name ?? "") == (3, "asker"))
    #expect(thread.keywords == ["Botox"])
    #expect(thread.answers.map(\.text) == ["It does, over years.", "It does not."])
    #expect(thread.answers.map(\.votes) == [7, 0])
    #expect(thread.answers.map(\.isAccepted) == [true, false])
    #expect(thread.answers.map { $0.doctor?.name } == ["Dana", nil])
  }

  @Test("Answers that the richer one has none of come from the other")
  func answers() throws {
    let imported = try importedPage(
      page(
        "{\"@type\":\"Question\",\"name\":\"Q\",\"text\":\"T\",\"keywords\":\"a\"}",
        body: """
          <div vocab="https://schema.org/" typeof="Question"><b property="name">Q</b>
          <p property="suggestedAnswer" typeof="Answer"><b property="text">A</b></p></div>
          """))
    let thread = try #require(imported.threads.first)
    #expect((thread.text, thread.keywords, thread.answers.map(\.text)) == ("T", ["a"], ["A"]))
  }

  @Test("Threads and answers that only the poorer notation has are there, too")
  func united() throws {
    let imported = try importedPage(
      page(
        script,
        body: """
          <div itemscope itemtype="https://schema.org/Question"><b itemprop="name">Q</b>
          <div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer">
          <p itemprop="text">It does not.</p></div>
          <div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer">
          <p itemprop="text">Ask again.</p></div></div>
          <div itemscope itemtype="https://schema.org/Question"><b itemprop="name">Other</b></div>
          """))
    #expect(imported.threads.map(\.title) == ["Q", "Other"])
    #expect(
      imported.threads[0].answers.map(\.text) == [
        "It does not.", "Ask again.", "It does, over years.",
      ])
  }

  @Test("The only threads of two notations that say nothing alike are two")
  func unlike() throws {
    let imported = try importedPage(
      page(
        script,
        body: """
          <div itemscope itemtype="https://schema.org/DiscussionForumPosting">
          <b itemprop="headline">News</b><p itemprop="articleBody">We moved.</p>
          <p itemprop="comment" itemscope itemtype="https://schema.org/Comment">
          <i itemprop="text">Nice.</i></p></div>
          """))
    #expect(imported.threads.map(\.title) == ["Q", "News"])
    #expect(imported.threads.map(\.answers.count) == [2, 1])
  }

  @Test("A thread without a title is the other notation's only one")
  func untitled() throws {
    let body =
      "<div itemscope itemtype='https://schema.org/Question'><p itemprop=text>More</p></div>"
    #expect(try importedPage(page(script, body: body)).threads.map(\.title) == ["Q"])
  }

  @Test("Several threads are told from each other by id or title")
  func several() throws {
    let imported = try importedPage(
      page(
        """
        [{"@type":"Question","name":"One","text":"a"},{"@type":"Question","name":"Two","text":"b"}]
        """,
        body: """
          <div itemscope itemtype="https://schema.org/Question"><b itemprop="name">Two</b>
          <i itemprop="author">second</i></div>
          """))
    #expect(imported.threads.map(\.title) == ["One", "Two"])
    #expect(imported.threads.map { $0.author?.name } == [nil, "second"])
  }
}
