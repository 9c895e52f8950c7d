import Archive
import Testing

@Suite("Broken elements of an array")
struct BrokenElementTests {
  @Test(
    "One costs that element alone, on one line as on many, and its place is told",
    arguments: [
      (#"[{"name":"1"},{"name":oops},{"name":"3"}]"#, 23),
      (#"[{"name":"1"},{"name":"2",},{"name":"3"}]"#, 26),
      (#"[{"name":"1"},{"name":"2" "text":"t"},{"name":"3"}]"#, 27),
      (#"[{"name":"1"},{"name":"a\xb"},{"name":"3"}]"#, 25),
      (#"[{"name":"1"},{"name":01},{"name":"3"}]"#, 23),
      (#"[{"name":"1"},{"name":"2","text":[{"name":"a"},{"name":"b"} c]},{"name":"3"}]"#, 61),
      (#"[{"name":"1"},oops,{"name":"3"}]"#, 15),
      (#"[{"name":"1"},,{"name":"3"}]"#, 15),
      (#"[{"name":"1"}} , {"name":"3"}]"#, 14),
      (#"[{"name":"1"} {"name":"3"}]"#, 15),
      (#"[{"name":"1"}, {'name':'2'}, {"name":"3"}]"#, 17),
      // Brackets that do not match: what begins as the first element does is the next one.
      (#"[{"name":"1"},{"name":"2",{"name":"3"}]"#, 27),
      (#"[{"name":"1"},{"name":"2","text":[{"text":"a"]},{"name":"3"}]"#, 46),
      (#"[{"name":"1"},{"name":"2,"text":"t"},{"name":"3"}]"#, 27),
      (#"[oops,{"name":"1"},{"name":"3"}]"#, 2),
    ])
  func element(json: String, column: Int) {
    let wrapper = #"{"@type":"Dataset","hasPart":"#
    for (before, after) in [("", ""), (wrapper, #","usageInfo":"U"}"#)] {
      let (index, problems, _) = reading("a.json", before + json + after)
      #expect(titles(index) == ["1", "3"], "\(json)")
      #expect(problems.map(\.column) == [column + before.count], "\(json)")
      #expect(problems.map(\.severity) == [.error])
    }
  }

  @Test("One that is never closed takes none along, and the place is where it begins")
  func unclosed() {
    let (index, problems, _) = reading(
      "a.json", #"[{"name":"1"},{"name":"2","text":[{"text":"a"},{"name":"3"}]"#)
    #expect(titles(index) == ["1", "3"])
    #expect(problems.map(\.column) == [15])
  }

  @Test("What stands behind the array is read though an element is broken")
  func wrapper() {
    let (index, problems, _) = reading(
      "a.json",
      #"{"@type":"Dataset","hasPart":[{"name":"1"},{"name":oops},{"name":"3"}],"usageInfo":"U"}"#)
    #expect(titles(index) == ["1", "3"])
    #expect(index.disclaimer(1) == "U")
    #expect(problems.count == 1)
  }

  @Test("A page that is broken hides no other page")
  func pages() {
    let (index, problems, _) = reading(
      "a.json",
      """
      [{"@type":"QAPage","mainEntity":{"name":"1"}},{"@type":"QAPage","mainEntity":{"name":oops}},\
      {"@type":"QAPage","mainEntity":[{"name":"3"},{"name":},{"name":"4"}]}]
      """)
    #expect(titles(index) == ["1", "3", "4"])
    #expect(problems.count == 2)
  }

  @Test("An array on a line of a file of lines is read like any other")
  func line() {
    let (index, problems, _) = reading(
      "a.jsonl", "[{\"name\":\"1\"},{\"name\":oops},{\"name\":\"3\"}]\n{\"name\":\"4\"}\n")
    #expect(titles(index) == ["1", "3", "4"])
    #expect(problems.map(\.line) == [1])
  }

  @Test("Lines in a file that should be one value are read, and the mistake is told once")
  func linesInValue() {
    let (index, problems, _) = reading(
      "a.json", "{\"name\":\"1\"}\n{\"name\":\"2\"}\n{\"name\":oops}\n{\"name\":\"4\"}\n")
    #expect(titles(index) == ["1", "2", "4"])
    #expect(problems.map(\.line) == [2, 3])
  }

  @Test(
    "Every element broken, or none closed, takes no more than a moment",
    arguments: [
      #"{"name":oops},"#, #"{"name":"x",{"#, #"{"name":"x","text":[{"#, "[[[[", #"{"name":"x,"#,
      "}",
      #"{"name":"x","text":[{"a":1},"#, #"["#, #"{"name":"1"},{"name":"x"]},"#, "\u{0}", #"[{"a":"#,
    ])
  func manyBroken(piece: String) {
    let json = "[{\"name\":\"first\"}," + String(repeating: piece, count: 5_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(reading("a.json", json).summary.errors > 0)
    }
    #expect(time < .seconds(60))
  }
}

@Suite("Texts whose name does not say how they are laid out")
struct LayoutGuessTests {
  @Test(
    "Broken first lines hide no later ones",
    arguments: [
      "{\"name\": oops}\n", "oops\n", "\"name\":\"x\"}\n", "{\"name\":\"x\",\n", "{\"name\":\"x\n",
      "{\"name\":\"x\"} {\n", "\u{FEFF}{,}\n\n",
      String(repeating: "oops\n", count: 20),
    ])
  func broken(first: String) {
    let (index, problems, _) = reading("stdin", first + "{\"name\":\"1\"}\n{\"name\":\"2\"}\n")
    #expect(titles(index) == ["1", "2"])
    #expect(problems.allSatisfy { $0.severity == .error } && !problems.isEmpty)
  }

  @Test(
    "One value over many lines is one value, however they are broken",
    arguments: [
      "[\n{\"name\":\"1\"},\n{\"name\":\"2\"}\n]",
      "{\n\"hasPart\":\n[{\"name\":\"1\"},{\"name\":\"2\"}]\n}",
      "[{\"name\":\"1\"}\n,{\"name\":\"2\"}\n]", "\n\n[\n\n{\"name\":\n\"1\"},{\"name\":\"2\"}]\n",
    ])
  func whole(text: String) {
    let (index, problems, _) = reading("stdin", text)
    #expect(titles(index) == ["1", "2"])
    #expect(problems.isEmpty)
  }

  @Test("An array that is broken in its first line is read as an array")
  func brokenArray() {
    let (index, problems, _) = reading(
      "stdin", "[{\"name\":oops},\n{\"name\":\"1\"},\n{\"name\":\"2\"}\n]\n")
    #expect(titles(index) == ["1", "2"])
    #expect(problems.count == 1)
  }
}
