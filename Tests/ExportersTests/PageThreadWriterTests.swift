import Exporters
import Forum
import Testing

@Suite("A thread as a page")
struct PageThreadWriterTests {
  private var thread: Question {
    let doctor = Doctor(
      name: "Dana K. Example", credentials: "MD", specialties: [Specialty("Plastic Surgeon")],
      city: "Baltimore", rating: Rating(stars: 4.9, reviewCount: 103))
    let answers = [
      Answer(id: "a1", headline: "It can", text: "Yes.", votes: 4, doctor: doctor),
      Answer(
        id: "a2", text: "# No\n\n1. *one*\n2. [two](https://e.org)", format: .markdown, votes: -3,
        isAccepted: true),
    ]
    return Question(
      id: "q", title: "Longer?", text: "I was <told> so.", author: Person(name: "adrian"),
      date: ArchiveDate("2012-03-04"), keywords: ["Botox"], declaredAnswerCount: 11,
      answers: answers)
  }

  @Test("All that the browser shows is in it")
  func content() {
    let text = ExportedPage([thread], title: "Longer?").text
    for part in [
      "<title>Longer?</title>", #"<h1 id="t1-title" dir="auto">Longer?</h1>"#,
      "Asked by <bdi>adrian</bdi>", #"<time datetime="2012-03-04">4 March 2012</time>"#,
      "about <bdi>Botox</bdi>", "<p>I was &lt;told&gt; so.</p>",
      "<h2>Doctor Answers 11<small> 2 of 11 in this archive</small></h2>",
      #"<h3 dir="auto">It can</h3>"#, "<b>+5</b>", "<b>-2</b>",
      "<b><bdi>Dana K. Example, MD</bdi></b><br><bdi>Baltimore Plastic Surgeon</bdi>",
      "4.9 of 5 stars · 103 reviews", "✓ Accepted answer", "<h4>No</h4>",
      #"<ol start="1" type="1">"#, "<li><em>one</em></li>",
      #"<a href="https://e.org" rel="nofollow noopener noreferrer">two</a>"#,
      "not medical advice",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("Contents"))
  }

  @Test("Several threads have a heading above them and their contents below, each led to")
  func several() {
    let page = ExportedPage([thread, thread], title: "My archive")
    let headings = page.elements.filter { $0.name == "h1" }
    #expect(headings.map(\.text) == ["My archive"])
    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
    let links = page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(links == ["#contents", "#t1", "#t2"])
    #expect(ids.isSuperset(of: links.map { String($0.dropFirst()) }))
  }

  @Test("Headings go down one level at a time")
  func levels() {
    for threads in [[thread], [thread, thread]] {
      let page = ExportedPage(threads, title: "Longer?")
      let levels = page.elements.compactMap { element in
        element.name.first == "h" ? element.name.last?.wholeNumberValue : nil
      }
      #expect(levels.first == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }
  }

  @Test("An archive without threads is a page too")
  func empty() {
    let page = ExportedPage([], title: "Nothing")
    #expect(page.elements.filter { $0.name == "h1" }.map(\.text) == ["Nothing"])
  }
}
