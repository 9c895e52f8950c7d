import Foundation
import JSON
import TestSupport
import Testing

@testable import Drawing

@Suite("A theme's file")
struct ThemeFileTests {
  private func file(_ name: String, _ text: String) -> ThemeFile {
    ThemeFile(path: "/home/ann/themes/\(name).json", bytes: Array(text.utf8))
  }

  private func theme(
    _ text: String, beside others: [String: String] = [:]
  ) throws(ThemeError)
    -> Theme
  {
    let user = others.map { file($0.key, $0.value) }
    return try ThemeCatalog(builtIn: builtInThemes, user: user).theme(file: file("mine", text))
  }

  private func failure(in text: String, beside others: [String: String] = [:]) -> ThemeError? {
    do {
      _ = try theme(text, beside: others)
      return nil
    } catch {
      return error
    }
  }

  @Test("names what it does not change from the default theme")
  func empty() throws {
    let plain = try ThemeCatalog(builtIn: builtInThemes).theme(named: "default")
    let mine = try theme("{}")
    #expect(mine.name == "mine" && mine.title == "mine" && mine.summary == "")
    for role in Role.allCases {
      #expect(mine.paint(Style(role)) == plain.paint(Style(role)))
    }
  }

  @Test("gives colours as a triple, a number, a name of the palette or of the terminal")
  func colors() throws {
    let theme = try theme(
      """
      {"name": "Mine", "description": "My own.", "palette": {"ink": "#0aF0ff", "red": 196},
       "roles": {"text": {"fg": "ink", "bg": "default"}, "date": {"fg": 7, "bg": "brightcyan"},
                 "error": {"fg": "red"}}}
      """)
    #expect(theme.title == "Mine" && theme.summary == "My own.")
    #expect(theme.paint(Style(.text)).foreground == .rgb(10, 240, 255))
    #expect(theme.paint(Style(.text)).background == .terminalDefault)
    #expect(theme.paint(Style(.date)).foreground == .named(7))
    #expect(theme.paint(Style(.date)).background == .named(14))
    #expect(theme.paint(Style(.error)).foreground == .indexed(196))
  }

  @Test("inherits look by look, palette and all, and takes colours away with null")
  func inheritance() throws {
    let parent = """
      {"palette": {"one": "#010101", "two": "#020202"},
       "roles": {"title": {"fg": "one", "bg": "two", "bold": true, "italic": true}},
       "surfaces": {"plain": {"bg": "#999999"}}}
      """
    let theme = try theme(
      """
      {"inherits": "parent", "palette": {"one": "#ffffff"},
       "roles": {"title": {"bg": null, "bold": false, "underline": true}}}
      """, beside: ["parent": parent])
    #expect(
      theme.paint(Style(.title))
        == Paint(
          foreground: .rgb(255, 255, 255), background: .rgb(0x99, 0x99, 0x99),
          emphasis: [.italic, .underline]))
  }

  @Test("lets the surface win over the role, and the role over the text")
  func layers() throws {
    let theme = try theme(
      """
      {"roles": {"text": {"fg": 1}, "title": {"dim": true}, "city": {"fg": 3, "bg": 4}},
       "surfaces": {"plain": {"bg": 10}, "selected": {"fg": 20, "bg": 21, "dim": false},
                    "match": {"bg": 22, "fg": null, "bold": false, "reverse": true}}}
      """)
    #expect(theme.paint(Style(.city)) == Paint(foreground: .named(3), background: .named(4)))
    #expect(
      theme.paint(Style(.title, on: .selected, .underline))
        == Paint(
          foreground: .indexed(20), background: .indexed(21), emphasis: [.bold, .underline]))
    #expect(
      theme.paint(Style(.city, on: .match))
        == Paint(foreground: .named(3), background: .indexed(22), emphasis: .reverse))
    #expect(theme.paint(Style(.author)).foreground == .terminalDefault)
  }

  @Test("can name what to take where the terminal has not a colour")
  func alternatives() throws {
    let theme = try theme(
      """
      {"palette": {"paper": ["#f8f1e1", 230, "white"], "ink": ["#303030", "black"]},
       "roles": {"text": {"fg": "ink"}}, "surfaces": {"plain": {"bg": "paper"}}}
      """)
    let paints = ColorDepth.allCases.map { theme.degraded(to: $0).paint(Style()) }
    #expect(
      paints.map(\.background)
        == [.terminalDefault, .named(7), .named(7), .indexed(230), .rgb(0xF8, 0xF1, 0xE1)])
    #expect(
      paints.map(\.foreground)
        == [.terminalDefault, .named(0), .named(0), .named(0), .rgb(0x30, 0x30, 0x30)])
  }

  @Test("is as the folder's README shows it")
  func readme() throws {
    let readme = try String(
      contentsOf: repository.appending(path: "themes/README.md"), encoding: .utf8)
    let example = try #require(readme.split(separator: "```").dropFirst().first)
    let theme = try theme(String(example.dropFirst("json".count)))
    #expect(theme.paint(Style(.title)).foreground == .rgb(0x9F, 0xE0, 0xB0))
    for name in Color.names.prefix(8) { #expect(readme.contains("`\(name)`")) }
    for emphasis in Emphasis.names { #expect(readme.contains("`\(emphasis.name)`")) }
  }

  @Test("may hide a built-in theme and inherit from it")
  func hiding() throws {
    let dark = file("dark", #"{"inherits": "dark", "roles": {"title": {"fg": "black"}}}"#)
    let catalog = ThemeCatalog(builtIn: builtInThemes, user: [dark])
    #expect(catalog.names == ThemeCatalog(builtIn: builtInThemes).names)
    let mine = try catalog.theme(named: "dark")
    let builtIn = try ThemeCatalog(builtIn: builtInThemes).theme(named: "dark")
    #expect(mine.paint(Style(.title)).foreground == .named(0))
    #expect(mine.paint(Style(.date)) == builtIn.paint(Style(.date)))
    #expect(try catalog.theme(named: "light").paint(Style(.title)).foreground != .terminalDefault)
  }

  @Test("that is called as a built-in one changes none of those that inherit from that")
  func hidingAParent() throws {
    let own = file("default", #"{"inherits": "dark", "roles": {"title": {"fg": "red"}}}"#)
    let catalog = ThemeCatalog(builtIn: builtInThemes, user: [own])
    for name in catalog.names where name != "default" {
      let builtIn = try ThemeCatalog(builtIn: builtInThemes).theme(named: name)
      #expect(try catalog.theme(named: name).paint(Style(.title)) == builtIn.paint(Style(.title)))
    }
    #expect(try catalog.theme(named: "default").paint(Style(.title)).foreground == .named(1))
  }

  @Test(
    "that is wrong says where, what and what to do",
    arguments: [
      (
        "{\n  \"roles\": {\"titel\": {}}\n}",
        "2:13: unknown role “titel”; did you mean “title”?"
      ),
      (
        #"{"surfaces": {"selectd": {}}}"#,
        "1:15: unknown surface “selectd”; did you mean “selected”?"
      ),
      (
        #"{"rolls": {}}"#, "1:2: unknown key “rolls”; did you mean “roles”?"
      ),
      (
        #"{"roles": {"title": {"blink": true}}}"#,
        """
        1:22: unknown attribute “blink”; there are: fg, bg, bold, italic, underline, \
        strikethrough, dim, reverse
        """
      ),
      (
        #"{"roles": {"title": {"bold": 1}}}"#, "1:30: “bold” must be true or false"
      ),
      (#"{"roles": []}"#, "1:11: “roles” must be an object: {…}"),
      (#"[]"#, "1:1: “a theme” must be an object: {…}"),
      (#"{"name": 1}"#, "1:10: “name” must be a text in quotes"),
      (#"{"roles": {"title": {"fg": true}}}"#, "1:28: “fg” must be a colour"),
      (
        ##"{"roles": {"title": {"fg": "#12345"}}}"##,
        "1:28: “#12345” is no colour; write “#rrggbb” with six hexadecimal digits, or 0 to 255"
      ),
      (
        ##"{"palette": {"ink": "#+12345"}}"##,
        "1:21: “#+12345” is no colour; write “#rrggbb” with six hexadecimal digits, or 0 to 255"
      ),
      (#"{"palette": {"ink": []}}"#, "1:21: “ink” must be a colour or a list of colours"),
      (#"{"palette": {"ink": [1, []]}}"#, "1:25: “ink” must be a colour"),
      (
        #"{"palette": {"ink": 256}}"#,
        "1:21: “256” is no colour; write “#rrggbb” with six hexadecimal digits, or 0 to 255"
      ),
      (
        #"{"palette": {"anthracite": 8}, "roles": {"title": {"fg": "antracite"}}}"#,
        "1:58: no colour “antracite”; did you mean “anthracite”?"
      ),
      (#"{"inherits": "drak"}"#, "1:14: no theme “drak” to inherit from; did you mean “dark”?"),
      (
        #"{"inherits": "other"}"#,
        "other.json:1:14: the theme inherits from itself: mine → other → other"
          + "; remove one “inherits”"
      ),
      (#"{"name": "a", "name": "b"}"#, "1:15: “name” is given twice; keep one of them"),
      ("{\n\"name\" \"a\"}", "2:8: not JSON: a colon is missing after an object's key"),
      ("", "1:1: not JSON: a JSON value is missing here"),
    ])
  func errors(_ text: String, _ expected: String) throws {
    let error = try #require(
      failure(in: text, beside: ["other": #"{"inherits": "other"}"#]))
    let file = expected.hasPrefix("other") ? "" : "mine.json:"
    #expect("\(error)" == "/home/ann/themes/\(file)\(expected)")
  }

  @Test("is blamed for what it says itself, not the theme that inherits from it")
  func blame() throws {
    let parent = "{\n\"roles\": {\"title\": {\"fg\": \"mauve\"}}}"
    let error = try #require(failure(in: #"{"inherits": "parent"}"#, beside: ["parent": parent]))
    #expect(error.place?.file == "/home/ann/themes/parent.json")
    #expect(error.place?.position == TextPosition(line: 2, column: 27))
    #expect(
      try theme(
        ##"{"inherits": "parent", "palette": {"mauve": "#e0b0ff"}}"##, beside: ["parent": parent]
      ).paint(Style(.title)).foreground == .rgb(0xE0, 0xB0, 0xFF))
  }

  @Test("can inherit in a circle through others, and that is an error")
  func cycle() throws {
    let error = try #require(
      failure(
        in: #"{"inherits": "b"}"#,
        beside: ["b": #"{"inherits": "c"}"#, "c": #"{"inherits": "b"}"#]))
    #expect(error.reason == .cycle(["mine", "b", "c", "b"]))
  }

  @Test("that is not there is an error without a place")
  func unknownTheme() {
    let catalog = ThemeCatalog(builtIn: builtInThemes)
    #expect(throws: ThemeError.self) { try catalog.theme(named: "ligth") }
    do {
      _ = try catalog.theme(named: "ligth")
    } catch {
      #expect("\(error)" == "no theme “ligth”; did you mean “light”?")
    }
  }

  @Test("however broken is a theme or an error inside it")
  func brokenFiles() throws {
    var dice = SeededGenerator(seed: 8)
    let catalog = ThemeCatalog(builtIn: builtInThemes)
    for _ in 0..<400 {
      var bytes = try #require(builtInThemes.randomElement(using: &dice)).bytes
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes[place] = .random(in: 0...255, using: &dice)
      default: bytes.remove(at: place)
      }
      do {
        _ = try catalog.theme(file: ThemeFile(path: "broken.json", bytes: bytes))
      } catch {
        let place = try #require(error.place)
        #expect(place.file == "broken.json")
        #expect(place.position.line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1)
      }
    }
  }

  @Test("is called by its file's name")
  func names() {
    #expect(ThemeFile(path: "/a/b/slate.json", bytes: []).name == "slate")
    #expect(ThemeFile(path: "slate.v2.json", bytes: []).name == "slate.v2")
    #expect(ThemeFile(path: "slate", bytes: []).name == "slate")
  }
}
