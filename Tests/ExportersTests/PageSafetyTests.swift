import Exporters
import Forum
import TestSupport
import Testing

@Suite("A page made of a hostile archive")
struct PageSafetyTests {
  private static let attack = """
    "><script>alert(1)</script><!-- <img src=x onerror=alert(1)> </title></style></p>
    <svg onload=alert(1)> <iframe srcdoc="<script>">
    """

  private static let html = """
    <p onclick="alert(1)" style="position:fixed" class=x id=t1>A <a href="javascript:alert(1)">b</a>
    <a href=" java\u{09}script:alert(1)">c</a> <a href="https://e.org/&quot;onload=x">d</a>
    <a href="data:text/html,x">e</a></p><script>alert(1)</script><style>*{}</style><object data=x>
    </object><form action=x><input formaction=javascript:x><button>f</button></form>
    <img src=x onerror=alert(1) alt=g><base href=https://evil.org/><meta http-equiv=refresh content=0>
    <link rel=stylesheet href=x><iframe srcdoc="<script>"></iframe><math><mi xlink:href=x>
    <a href="mailto:a@b.org">h</a><table><tr><td onclick=x>i<td>k</table><textarea></p><b>j
    """

  private static var thread: Question {
    let person = Person(id: attack, name: attack)
    let comment = Comment(text: html, format: .html, author: person)
    var doctor = Doctor(name: attack, credentials: attack)
    doctor.city = attack
    doctor.specialties = [Specialty(attack)]
    let answers = [TextFormat.html, .markdown, .plain].map { format in
      var answer = Answer(id: attack, headline: attack, text: html + attack, format: format)
      answer.doctor = doctor
      answer.comments = [comment]
      return answer
    }
    var thread = Question(
      id: attack, title: attack, text: attack, author: person, keywords: [attack],
      answers: answers)
    thread.comments = [comment]
    thread.disclaimer = attack
    return thread
  }

  private static let page = ExportedPage([thread, thread], title: attack)

  @Test("It has only elements that say something about text, and scripts that are data")
  func elements() {
    let allowed: Set = [
      "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "article",
      "section", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "bdi", "b", "i", "u", "s",
      "em", "strong", "mark", "code", "pre", "br", "hr", "a", "ul", "ol", "li", "blockquote",
      "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "small", "time", "script",
    ]
    let elements = Self.page.elements
    #expect(Set(elements.map(\.name)).subtracting(allowed) == [])
    let scripts = elements.filter { $0.name == "script" }
    #expect(
      scripts.map { $0.attributes["type"] } == Array(repeating: "application/ld+json", count: 2))
    #expect(elements.count { $0.name == "style" } == 1)
    #expect(elements.count { $0.name == "title" } == 1)
    #expect(elements.count { $0.name == "article" } == 2)
    #expect(elements.filter { $0.name == "meta" }.count == 4)
  }

  @Test("No attribute of it does anything but lead to the web, to a letter or about the page")
  func attributes() {
    let known: Set = [
      "id", "class", "href", "rel", "type", "dir", "lang", "name", "content", "start",
    ]
    for element in Self.page.elements {
      #expect(Set(element.attributes.keys).subtracting(known) == [], "\(element)")
      guard let address = element.attributes["href"] else { continue }
      #expect(
        ["https://", "http://", "mailto:", "#"].contains { address.hasPrefix($0) }, "\(address)")
    }
    let ids = Self.page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /t[12](-title|-a[123])?|contents/) != nil })
  }

  @Test("What was left of it is the text")
  func text() {
    let links = Self.page.elements.filter { $0.name == "a" }.map(\.text)
    #expect(links.contains("d") && links.contains("h"))
    #expect(!links.contains("b") && !links.contains("c") && !links.contains("e"))
    #expect(Self.page.elements.contains { $0.name == "td" && $0.text == "i" })
  }

  @Test("It is read again as it was")
  func again() throws {
    #expect(try Self.page.importedAgain() == [Self.thread, Self.thread].lines)
  }
}
