import Archive
import Drawing
import Forum
import Testing

@testable import Browser

@Suite("Laying out what is needed")
struct LazyLayoutTests {
  static let formats: [TextFormat] = [.plain, .markdown, .html]

  private func session(_ format: TextFormat = .plain, bytes: Int = 200_000) -> Session {
    Session(LongFixture.archive([(LongFixture.prose(bytes), format), ("The second.", .plain)]))
  }

  private func page(_ session: Session) throws -> Page {
    try #require(session.state.openThread).page
  }

  @Test("The first screen of a long answer lays out little of it", arguments: formats)
  func beginning(_ format: TextFormat) throws {
    var session = session(format)
    session.type("l")
    let page = try page(session)
    #expect(!page.isWhole && page.lines.count < 600 && page.lines.count > 48)
  }

  @Test("A short thread is laid out whole")
  func short() throws {
    var session = Session()
    session.type("l")
    #expect(try page(session).isWhole)
  }

  @Test("The end is the end", arguments: formats)
  func end(_ format: TextFormat) throws {
    var session = session(format)
    session.type("lG")
    #expect(try page(session).isWhole)
    #expect(session.body.contains("The second."))
    #expect(session.footer.contains("100 %"))
  }

  @Test("Scrolling through it shows what one layout of all of it has", arguments: formats)
  func scrolling(_ format: TextFormat) throws {
    var session = session(format, bytes: 60_000)
    session.type("l")
    var seen: [Int: PageLine] = [:]
    var tops: [Int] = []
    while session.state.openThread?.current == 0, tops.count < 400 {
      let thread = try #require(session.state.openThread)
      for line in thread.top..<thread.top + session.state.threadHeight {
        seen[line] = thread.page.lines[line]
      }
      tops.append(thread.top)
      session.type("<PgDn>")
    }
    let all = PageBuilder.page(
      session.state.index.question(0), disclaimer: nil, note: nil, setting: PageSetting(width: 80))
    #expect(tops.count > 30)
    for (line, shown) in seen where line < all.lines.count { #expect(all.lines[line] == shown) }
  }

  @Test("What has been scrolled past is nearly right before all is laid out")
  func percent() throws {
    var session = session()
    session.type("l100j")
    let thread = try #require(session.state.openThread)
    #expect(!thread.page.isWhole)
    let guess = thread.percent(height: 21)
    var whole = thread
    whole.needAll()
    #expect(abs(guess - whole.percent(height: 21)) <= 2)
    #expect(whole.top == thread.top)
  }

  @Test("Text does not move on the screen when more is laid out", arguments: formats)
  func steady(_ format: TextFormat) throws {
    var session = session(format)
    session.type("l37j")
    var thread = try #require(session.state.openThread)
    let before = thread.page.lines[thread.top..<thread.top + 20]
    thread.needAll()
    #expect(Array(thread.page.lines[thread.top..<thread.top + 20]) == Array(before))
  }

  @Test("An answer, a match and a number far away are found")
  func farAway() throws {
    var session = session()
    session.type("l2<enter>")
    #expect(session.body.contains("The second."))
    session = self.session()
    session.type("/word15000<enter>ln")
    #expect(session.body.contains("word15000"))
    session = self.session()
    session.type("l3000G")
    #expect(try #require(session.state.openThread).top == 2999)
  }

  @Test("A thread that was left far down opens there again")
  func cameBack() throws {
    var session = Session(
      "[" + LongFixture.archive([(LongFixture.prose(200_000), .plain)]) + "," + Fixture.coffee + "]"
    )
    session.type("ofggl1500j")
    let body = session.body
    #expect(body.contains("word9100"))
    session.type("JK")
    #expect(session.body == body)
  }

  @Test("Many answers are laid out one by one")
  func manyAnswers() throws {
    let answers = (1...100).map { ("Answer \($0). " + LongFixture.prose(4000), TextFormat.plain) }
    var session = Session(LongFixture.archive(answers))
    session.type("l")
    #expect(try page(session).answers.count < 20)
    session.type("70<enter>")
    #expect(session.body.contains("Answer 70."))
  }

  @Test("Links keep their numbers where their addresses stand at the end of the text")
  func linkDefinitions() throws {
    let text =
      "See [here][a] and [there][b].\n\n" + LongFixture.prose(100_000)
      + "\n\n[a]: https://example.org/a\n[b]: https://example.org/b\n"
    var session = Session(LongFixture.archive([(text, .markdown)]))
    session.type("l")
    #expect(!(try page(session)).isWhole)
    #expect(session.body.contains("See here [1] and there [2]."))
  }
}
