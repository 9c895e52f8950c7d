import Archive
import Forum
import Importers
import Testing

@Suite("Microdata of a saved page")
struct MicrodataTests {
  private func thread(_ body: String) throws -> Question {
    try #require(try importedPage(page(body: body)).threads.first)
  }

  @Test("A question with its answers, their authors and dates")
  func whole() throws {
    let imported = try importedPage(
      """
      <html itemscope itemtype="http://schema.org/QAPage">
      <div itemprop="mainEntity" itemscope itemtype="http://schema.org/Question" itemid="urn:q:1">
        <h1 itemprop="name"> Does it
           <a href="/q/1">last</a>?</h1>
        <div itemprop="upvoteCount">12</div> <meta itemprop="answerCount" content="3">
        <time itemprop="dateCreated" datetime="2012-03-04T09:30:00Z">long ago</time>
        <a itemprop="author" href="/u/7">adrian</a>
        <a itemprop="keywords" href="/t/botox">Botox</a> <a itemprop="keywords">forehead</a>
        <div itemprop="text">I was
          told so &amp; more.</div>
        <div itemprop="suggestedAnswer acceptedAnswer" itemscope itemtype="https://schema.org/Answer">
          <link itemprop="url" href="/a/2"><data itemprop="upvoteCount" value="5">five</data>
          <div itemprop="text"><p>It <em>does</em>.</p></div>
          <span itemprop="author" itemscope itemtype="https://schema.org/Physician">
            <b itemprop="name">Dana</b>, <i itemprop="medicalSpecialty">Dermatologist</i></span>
        </div>
      </div>
      </html>
      """)
    #expect(imported.problems.isEmpty)
    let thread = try #require(imported.threads.first)
    #expect(thread.id == "urn:q:1")
    #expect(thread.title == "Does it last?")
    #expect(thread.votes == 12)
    #expect(thread.declaredAnswerCount == 3)
    #expect(thread.date == ArchiveDate("2012-03-04T09:30:00Z"))
    #expect((thread.author?.id, thread.author?.name) == ("/u/7", "adrian"))
    #expect(thread.keywords == ["Botox", "forehead"])
    #expect((thread.text, thread.format) == ("I was\ntold so & more.", .plain))
    #expect(thread.answers.count == 1)
    let answer = try #require(thread.answers.first)
    #expect(answer.isAccepted)
    #expect((answer.id, answer.votes) == ("/a/2", 5))
    #expect((answer.text, answer.format) == ("<p>It <em>does</em>.</p>", .html))
    #expect(answer.doctor?.specialties.map(\.name) == ["Dermatologist"])
  }

  @Test("Properties that stand elsewhere are taken in by itemref, in the order of the page")
  func itemref() throws {
    let thread = try thread(
      """
      <p id="b">By <span itemprop="author">B</span></p>
      <div itemscope itemtype="https://schema.org/Question" itemref="b c nowhere">
        <b itemprop="name">Q</b></div>
      <div id="c" itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer">
        <p itemprop="text">A</p></div>
      """)
    #expect(thread.author?.name == "B")
    #expect(thread.answers.map(\.text) == ["A"])
  }

  @Test("An item that refers to itself ends somewhere")
  func rings() throws {
    let thread = try thread(
      """
      <div itemscope itemtype="https://schema.org/Question" id="q" itemref="q a">
        <b itemprop="name">Q</b></div>
      <div id="a" itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"
        itemref="a q"><p itemprop="text">A</p></div>
      """)
    #expect(thread.title == "Q")
    #expect(thread.answers.map(\.text) == ["A"])
  }

  @Test("What a property's value is depends on its element")
  func values() throws {
    let thread = try thread(
      """
      <div itemscope itemtype="https://schema.org/Question"><b itemprop="name">Q</b>
      <img itemprop="p1" src="i.png"><a itemprop="p2" href="x">y</a><meter itemprop="p3" value="4">
      </meter><object itemprop="p4" data="d"></object><time itemprop="p5">2012</time>
      <span itemprop="p6" content="c">no</span><p itemprop="p7">a<script>s</script> b</p></div>
      """)
    let values = Dictionary(
      uniqueKeysWithValues: thread.otherProperties.map { ($0.name, $0.json) })
    #expect(
      values == [
        "p1": #""i.png""#, "p2": #""x""#, "p3": #""4""#, "p4": #""d""#, "p5": #""2012""#,
        "p6": #""c""#, "p7": #""a b""#,
      ])
  }

  @Test("Addresses are made whole where the page says what it is relative to, in texts too")
  func addresses() throws {
    let question = """
      <div itemscope itemtype="https://schema.org/Question"><b itemprop="name">Q</b>
      <link itemprop="url" href="../q/1#x"><div itemprop="text">See <a title="T" href='b?c&amp;d'>b</a>
      <img src=/i.png> <a href="mailto:a@b.org">m</a> <a href="//h.org">h</a></div></div>
      """
    for head in [
      "<base href='https://e.org/f/g.html'>", "<link rel='x canonical' href='https://e.org/f/'>",
    ] {
      let imported = try importedPage(page(body: question, head: head))
      let thread = try #require(imported.threads.first)
      #expect(thread.id == "https://e.org/q/1#x")
      #expect(
        thread.text == """
          See <a title="T" href='https://e.org/f/b?c&amp;d'>b</a>
          <img src=https://e.org/i.png> <a href="mailto:a@b.org">m</a> <a href="https://h.org">h</a>
          """)
    }
    #expect(try thread(question).id == "../q/1#x")
  }

  @Test("An author who is named twice is one")
  func twice() throws {
    let author = "<p itemprop=author itemscope><b itemprop=name>A</b></p>"
    let thread = try thread(
      "<div itemscope itemtype=https://schema.org/Question><b itemprop=name>Q</b>\(author)\(author)"
    )
    #expect(thread.author?.name == "A")
    #expect(thread.otherAuthors.isEmpty)
  }
}
