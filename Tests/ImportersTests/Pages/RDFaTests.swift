import Archive
import Forum
import Importers
import Testing

@Suite("RDFa Lite of a saved page")
struct RDFaTests {
  private func thread(_ body: String) throws -> Question {
    try #require(try importedPage(page(body: body)).threads.first)
  }

  private let answer = """
    <div property="suggestedAnswer" typeof="Answer"><b property="upvoteCount">3</b>
    <div property="text"><p>It does.</p></div><p property="author" typeof="Physician">
    <b property="name">Dana</b></p></div>
    """

  @Test("A question with its answers, their authors and dates")
  func whole() throws {
    let thread = try thread(
      """
      <div vocab="https://schema.org/" typeof="Question" resource="#q"><h1 property="name">Q</h1>
      <time property="dateCreated" datetime="2010-11-04">then</time>
      <a property="url" href="https://e.org/q">q</a><meta property="og:title" content="no">
      \(answer)</div>
      """)
    #expect(thread.id == "#q")
    #expect(thread.title == "Q")
    #expect(thread.date == ArchiveDate("2010-11-04"))
    #expect(thread.answers.map(\.votes) == [3])
    #expect(thread.answers.map(\.format) == [.html])
    #expect(thread.answers.first?.doctor?.name == "Dana")
    #expect(thread.otherProperties.map(\.name) == ["url"])
  }

  @Test("Prefixes and whole addresses name schema.org's words too")
  func prefixes() throws {
    for (prefix, start) in [
      ("prefix='s: http://schema.org/'", "s:"), ("", "schema:"), ("", "http://schema.org/"),
    ] {
      let thread = try thread(
        "<div \(prefix) typeof='\(start)Question'><b property='\(start)name'>Q</b>"
          + "<b property='name'>no</b></div>")
      #expect(thread.title == "Q")
    }
  }

  @Test("Another vocabulary within says nothing of schema.org")
  func vocabulary() throws {
    let thread = try thread(
      """
      <div vocab="http://schema.org" typeof="Question"><b property="name">Q</b>
      <div vocab="http://other.org/"><b property="text">no</b></div>
      <b property="text">yes</b></div>
      """)
    #expect(thread.text == "yes")
  }

  @Test("An answer that stands elsewhere is found by its resource")
  func resource() throws {
    let thread = try thread(
      """
      <div vocab="https://schema.org/"><div typeof="Question"><b property="name">Q</b>
      <link property="suggestedAnswer" href="#a"></div>
      <div typeof="Answer" resource="#a"><p property="text">A</p></div>
      <div resource="#a"><b property="upvoteCount">2</b></div></div>
      """)
    #expect(thread.answers.map(\.text) == ["A"])
    #expect(thread.answers.map(\.votes) == [2])
  }
}
