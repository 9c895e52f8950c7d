import Testing

@Suite("rounds check, specialties, paths, themes")
struct CommandCheckTests {
  let home: CommandHome

  init() throws { home = try CommandHome() }

  @Test("A problem is named with file, line and column, and errors end with 65")
  func problems() throws {
    let archive = try home.write(
      "{\"name\":\"One\"}\n{\"name\":\"Two\",}\n\n{\"upvoteCount\":1e400,\"name\":\"é\"}\n",
      to: "b.jsonl")
    let run = try home.run("check", archive)
    #expect(run.status == 65)
    let place = try Regex(#"^.*b\.jsonl:2:\d+: error: .+$"#)
    #expect(run.lines.contains { $0.wholeMatch(of: place) != nil })
    #expect(run.lines.contains { $0.hasPrefix("\(archive):4:") && $0.contains(": warning: ") })
    #expect(run.lines.last?.hasPrefix("1 error, ") == true)
  }

  @Test("The problems of one file are named in the order of their places")
  func order() throws {
    let lines =
      #"{"name":"One","url":3,"keywords":[4],"suggestedAnswer":[{"text":"x"},{}],"name":"Two"}"#
    let run = try home.run("check", home.write("\(lines)\n\(lines)\n", to: "a.jsonl"))
    let places = run.lines.dropLast().map { line in
      line.split(separator: ":").dropFirst().prefix(2).compactMap { Int($0) }
    }
    #expect(places.count > 3)
    #expect(
      zip(places, places.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) || $0 == $1 })
  }

  @Test("An archive in order has only a summary")
  func fine() throws {
    let run = try home.run("check", home.write(CommandFixture.archive, to: "a.jsonl"))
    #expect(run.status == 0)
    #expect(run.output == "0 errors, 0 warnings, 1 file, 3 threads, 5 answers\n")
  }

  @Test(
    "What is passed over or cannot be meant is a warning",
    arguments: [
      (#""suggestedAnswer":[{"text":"x"},{}]"#, "neither a text nor a headline"),
      (#""suggestedAnswer":[{"@id":"d","text":"x"},{"@id":"d","text":"y"}]"#, "“d”"),
      (#""encodingFormat":"text/rtf","text":"x""#, "the format is none of"),
      (#""upvoteCount":1.5"#, "is not whole and was read as 1"),
    ])
  func oddities(members: String, message: String) throws {
    let run = try home.run("check", home.write("{\"name\":\"One\",\(members)}\n", to: "a.jsonl"))
    #expect(run.status == 0)
    #expect(run.lines.first?.contains("a.jsonl:1:") == true)
    #expect(run.lines.first?.contains(message) == true)
    #expect(run.lines.last?.hasPrefix("0 errors, 1 warning") == true)
  }

  @Test("Files of other kinds beside those of an archive do not make it another thing")
  func company() throws {
    try home.write(#"{"@id":"q1","name":"One"}"#, to: "archive/z.jsonl")
    try home.write("<!doctype html><title>About</title>", to: "archive/about.html")
    try home.write("question,answer\nWhy,So\n", to: "archive/a.csv")
    let run = try home.run("list", "archive")
    #expect(run.status == 0)
    #expect(run.output.contains("One"))
  }

  @Test("A second question of an id already seen is a warning")
  func duplicates() throws {
    let line = #"{"@id":"q1","name":"One"}"#
    let run = try home.run("check", home.write("\(line)\n\(line)\n", to: "a.jsonl"))
    #expect(run.status == 0)
    #expect(run.lines.first?.contains("a.jsonl:2:1: warning: ") == true)
    #expect(run.lines.last?.hasPrefix("0 errors, 1 warning") == true)
  }

  @Test("Specialties come with their counts, also as JSON")
  func specialties() throws {
    let archive = try home.write(CommandFixture.archive, to: "a.jsonl")
    #expect(
      try home.run("specialties", archive).fields
        == [["Dermatologist", "2", "2", "2"], ["Plastic Surgeon", "1", "1", "1"]])
    let object = try #require(try home.run("specialties", "--json", archive).objects.first)
    #expect(object["specialty"] as? String == "Dermatologist")
    for key in ["threads", "answers", "doctors"] { #expect(object[key] as? Int == 2) }
    #expect(object.count == 4)
  }

  @Test("Paths follow XDG, and relative ones do not count")
  func paths() throws {
    let run = try home.run(
      "paths", environment: ["XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "relative"])
    #expect(
      run.fields == [
        ["config", "/c/rounds"], ["themes", "/c/rounds/themes"],
        ["specialties", "/c/rounds/specialties.txt"],
        ["ledger", "\(home.path)/.local/state/rounds/ledger.jsonl"],
        ["history", "\(home.path)/.local/state/rounds/history.jsonl"],
        ["places", "\(home.path)/.local/state/rounds/places.jsonl"],
      ])
  }

  @Test("Themes are listed, the reader's own with them, and bad ones reported")
  func themes() throws {
    try home.write("{\"inherits\": \"default\"}", to: ".config/rounds/themes/mine.json")
    let good = try home.run("themes")
    #expect(good.status == 0)
    #expect(good.fields.count >= 5)
    #expect(good.fields.contains { $0.first == "mine" })
    try home.write("{\n  nonsense\n}", to: ".config/rounds/themes/broken.json")
    let bad = try home.run("themes")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("broken.json:2:3: "))
    #expect(bad.output == good.output)
  }

  @Test("A bad or unknown theme is told of, and the default serves")
  func badTheme() throws {
    let archive = try home.write(CommandFixture.archive, to: "a.jsonl")
    let file = try home.write("{\n  \"roles\": 7\n}", to: "bad.json")
    let usual = try home.run("list", archive, "--color", "always")
    let bad = try home.run("list", archive, "--color", "always", "--theme", file)
    #expect(bad.status == 0)
    #expect(bad.errors.contains("bad.json:2:"))
    #expect(bad.output == usual.output)
    let unknown = try home.run("list", archive, "--color", "always", "--theme", "defualt")
    #expect(unknown.errors.contains("did you mean “default”"))
    #expect(unknown.output == usual.output)
  }
}
