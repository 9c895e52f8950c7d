import Archive
import Forum
import Importers
import Testing

@Suite("Broken JSON-LD of a saved page")
struct BrokenScriptTests {
  private let good = "{\"@type\":\"Question\",\"name\":\"Good\"}"

  @Test("It is named with line and column, and the rest is read")
  func broken() throws {
    let imported = try importedPage(page("{\"@type\":\n  \"Question\" \"name\":1}", good))
    #expect(imported.threads.map(\.title) == ["Good"])
    #expect(
      imported.problems == [
        "p.html:4:14: error: a comma or “}” is missing here; the JSON-LD script was passed over"
      ])
  }

  @Test("Where it is all there is, it is why the import ends")
  func alone() {
    let error = #expect(throws: ImportError.self) { try importedPage(page("{\"name\":")) }
    #expect(
      error?.description
        == "p.html:3:44: error: a JSON value is missing here; the JSON-LD script was passed over")
  }

  @Test(
    "What programs leave in it is taken out, and said",
    arguments: [
      ("<!-- {J} -->", 36), ("//<![CDATA[\n{J}\n//]]>", 36), ("/* <![CDATA[ */{J}/* ]]> */", 36),
      ("{J};", 70), ("{\"@type\":\"Question\",/* why */\"name\":\"Good\",}", 56),
    ])
  func mended(_ script: String, _ column: Int) throws {
    let imported = try importedPage(page(script.replacing("{J}", with: good)))
    #expect(imported.threads.map(\.title) == ["Good"])
    #expect(
      imported.problems == [
        "p.html:3:\(column): warning: what is no JSON was taken out of this JSON-LD script"
      ])
  }

  @Test("Lines in a string stay lines, and what comes behind them has its own place")
  func controls() throws {
    let json = """
      {"@type":"Question","name":"Good","text":"one
      two\tthree // no comment; <!-- nor this -->","upvoteCount":"many"}
      """
    let imported = try importedPage(page(json))
    #expect(imported.threads.first?.text == "one\ntwo\tthree // no comment; <!-- nor this -->")
    #expect(
      imported.problems == [
        "p.html:3:81: warning: what is no JSON was taken out of this JSON-LD script",
        "p.html:4:59: warning: a number was expected here",
      ])
  }

  @Test("A script of another type is not looked at, nor one in a comment")
  func others() throws {
    let imported = try importedPage(
      "<script>{</script><script type=application/json>{</script>"
        + "<!-- <script type=application/ld+json>{</script> -->" + page(good))
    #expect(imported.threads.count == 1)
    #expect(imported.problems.isEmpty)
  }
}
