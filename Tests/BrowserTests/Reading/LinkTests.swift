import Drawing
import Forum
import Testing

@testable import Browser

@Suite("Following links")
struct LinkTests {
  private static let archive = LongFixture.archive([
    ("See [one](https://one.example/a) and [two](https://two.example/).", .markdown),
    (
      "<a href='mailto:ward@three.example?subject=x'>Write</a> or look <a href='https://two.example/'>there</a>.",
      .html
    ),
  ])

  private func session(_ keys: String) -> Session {
    var session = Session(Self.archive)
    session.type("l" + keys)
    return session
  }

  @Test("Numbers go through the whole thread")
  func numbers() {
    #expect(session("").body.contains("See one [1] and two [2]."))
    #expect(session("").body.contains("Write [3] or look there [4]."))
  }

  @Test("f, a number and Enter show the whole address, and its host apart")
  func sheet() {
    let session = session("f3<enter>")
    #expect(session.body.contains("Link 3"))
    #expect(session.body.contains("│ three.example  "))
    #expect(session.body.contains("mailto:ward@three.example?subject=x"))
    #expect(session.effects.isEmpty)
  }

  @Test("Enter opens it, once and after the sheet only")
  func opening() {
    #expect(session("f1<enter><enter>").effects == [.open("https://one.example/a")])
    #expect(session("2f<enter>").effects == [.open("https://two.example/")])
    #expect(session("f1<enter><esc><enter>").effects.isEmpty)
    #expect(session("f1<enter><enter>").footer.contains("Opening one.example"))
  }

  @Test("A number that does not exist, a letter and nothing lead nowhere")
  func wrongNumbers() {
    #expect(session("f9<enter>").footer.contains("There is no link 9: this thread has 4"))
    #expect(session("fx").footer.contains("Links have numbers: 1 to 4"))
    #expect(session("f<enter>").state.place == .thread)
    #expect(session("f<esc>").state.place == .thread)
    var plain = Session()
    plain.type("lf")
    #expect(plain.footer.contains("There are no links in this thread"))
  }

  @Test("Enter ends the number, however many links there are")
  func manyLinks() {
    let text = (1...30).map { "[l](https://example.org/\($0))" }.joined(separator: " ")
    var session = Session(LongFixture.archive([(text, .markdown)]))
    session.type("lf3")
    #expect(session.state.place == .linkNumber)
    session.type("<enter>")
    #expect(session.body.contains("https://example.org/3"))
    session.type("<esc>f12<enter>")
    #expect(session.body.contains("https://example.org/12"))
  }

  @Test(
    "The host is what the address leads to",
    arguments: [
      ("https://example.org/path", "example.org"), ("http://example.org:8080?q", "example.org"),
      ("https://bank.example@evil.example/", "evil.example"),
      ("https://evil.example\\@bank.example/", "evil.example"),
      ("https://[2001:db8::1]:80/", "[2001:db8::1]"), ("mailto:a@b.example?cc=x@y", "b.example"),
      ("https://xn--pple-43d.example", "xn--pple-43d.example"), ("https://#x", ""),
      ("https://ex%D0%B0mple.org%2Fx", "exаmple.org/x"),
      ("https://a%1b[2Jb%.example", "a␛[2Jb%.example"),
    ])
  func hosts(_ address: String, _ host: String) {
    #expect(LinkAddress(address).host == host)
  }

  @Test("A host of several scripts is warned of, one of a single script named, plain ones not")
  func scripts() {
    func warnings(_ address: String) -> String {
      LinkAddress(address).warnings.joined()
    }
    #expect(warnings("https://exаmple.org").contains("mixes Latin and Cyrillic letters"))
    #expect(warnings("https://пример.example").contains("not ASCII"))
    #expect(warnings("https://東京tower.example").contains("not ASCII"))
    #expect(warnings("https://a@b.example").contains("before the @"))
    #expect(warnings("https://example.org/é@").isEmpty)
  }

  @Test("Links are lit while a number is asked for")
  func lit() {
    let surfaces = session("f").canvas.surfaceRows.joined()
    #expect(
      surfaces.contains { $0 != " " && $0 != "." }
        && surfaces != session("").canvas.surfaceRows.joined())
  }
}
