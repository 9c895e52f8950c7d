import Drawing
import Forum
import Markup
import Testing

@testable import Browser

@Suite("Spoilers on the screen")
struct SpoilerTests {
  private static let text = """
    <p>Before <span class="spoiler">the <a href="https://a.org/">butler</a></span>.</p>
    <details><summary>The answer</summary><p>It was the cook.</p></details><p>After</p>
    """

  private func session(_ keys: String) -> Session {
    var session = Session(LongFixture.archive([(Self.text, .html), ("None.", .plain)]))
    session.type("l" + keys)
    return session
  }

  @Test("They are closed, and say how they are opened")
  func closed() {
    let body = session("").body
    #expect(body.contains("Before [spoiler]."))
    #expect(body.contains("▸ The answer (x shows it)"))
    #expect(!body.contains("cook") && !body.contains("butler") && !body.contains("a.org"))
  }

  @Test("Their key opens all of the thread, and closes them again")
  func opened() {
    let body = session("x").body
    #expect(body.contains("Before the butler [1]."))
    #expect(body.contains("▾ The answer") && body.contains("It was the cook."))
    #expect(body.contains("[1] https://a.org/"))
    #expect(session("xx").screen == session("").screen)
  }

  @Test("A thread without any says so, and another thread's are closed")
  func none() {
    var session = Session()
    session.type("lx")
    #expect(session.footer.contains("There are no spoilers here"))
  }

  @Test("The text after them stays where it is")
  func place() {
    let long = Self.text + "<p>" + LongFixture.prose(8000) + "</p>"
    var session = Session(LongFixture.archive([(long, .html)]))
    session.type("l<space><space>")
    let before = session.screen[6]
    session.type("x")
    #expect(session.screen.contains(before))
  }

  @Test(
    "They are shown so at any width",
    arguments: [
      (40, "Before [spoiler].\n\n▸ The answer (x shows it)\n\nAfter"),
      (100, "Before [spoiler].\n\n▸ The answer (x shows it)\n\nAfter"),
    ])
  func picture(_ width: Int, _ expected: String) {
    #expect(BrowserTests.picture(Self.text, .html, width: width) == expected)
  }
}
