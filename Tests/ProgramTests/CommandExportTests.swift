import Foundation
import Testing

@Suite("rounds export, merge, diff, stats")
struct CommandExportTests {
  let home: CommandHome

  init() throws { home = try CommandHome() }

  private func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(home.path)/\(name)", encoding: .utf8)
  }

  @Test("What was exported as an archive is exported again byte for byte")
  func again() throws {
    for format in ["jsonl", "json"] {
      #expect(try home.run("export", "--format", format, "-o", "one.\(format)").status == 0)
      let again = try home.run("export", "one.\(format)", "--format", format)
      #expect(again.output == (try read("one.\(format)")))
    }
    #expect(
      try home.run("export", "one.json", "--format", "jsonl").output == (try read("one.jsonl")))
    #expect(try home.run("check", "one.json").output.hasPrefix("0 errors, 0 warnings"))
  }

  @Test("A filter, a limit and single threads choose what is exported, in the order asked for")
  func selection() throws {
    let archive = try home.write(CommandFixture.archive, to: "a.jsonl")
    func ids(_ arguments: String...) throws -> [String?] {
      try home.run(arguments: ["export", archive, "--format", "jsonl"] + arguments)
        .objects.map { $0["@id"] as? String }
    }
    #expect(try ids() == CommandFixture.ids)
    #expect(try ids("--specialty", "plastic surgeons") == ["q1"])
    #expect(try ids("--search", "整形") == ["q2"])
    #expect(try ids("--sort", "newest", "--limit", "2") == ["q2", "q1"])
    #expect(try ids("--thread", "q2", "--thread", "q1") == ["q1", "q2"])
    #expect(try home.run("export", archive, "--format", "jsonl", "--thread", "none").status == 65)
  }

  @Test("The reader's own votes are counted in where that is asked for")
  func votes() throws {
    let archive = try home.write(CommandFixture.archive, to: "a.jsonl")
    let votes = [("a1", 1), ("a3", -1)].map {
      #"{"event":"vote","answer":"\#($0)","question":"q1","vote":\#($1),"at":"2024-01-01"}"#
    }
    try home.write(
      votes.joined(separator: "\n") + "\n", to: ".local/state/rounds/ledger.jsonl")
    func counts(_ arguments: String...) throws -> [String] {
      let thread = try home.run(
        arguments: ["export", archive, "--format", "jsonl", "--limit", "1"] + arguments
      ).objects[0]
      let answers = thread["suggestedAnswer"] as? [[String: Any]] ?? []
      return answers.map { "\($0["upvoteCount"] ?? 0)-\($0["downvoteCount"] ?? 0)" }
    }
    #expect(try counts() == ["4-0", "0-0", "0-1", "0-3"])
    #expect(try counts("--with-votes") == ["5-0", "0-0", "0-2", "0-3"])
  }

  @Test("A folder gets a file for each thread, with a safe name")
  func folder() throws {
    let line = #"{"@id":"../../etc/passwd","name":"A"}"#
    let other = #"{"@id":"etc/passwd","name":"B"}"#
    let archive = try home.write("\(line)\n\(other)\n", to: "a.jsonl")
    #expect(try home.run("export", archive, "--format", "jsonl", "-o", "out/").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/out").sorted()
    #expect(names == ["etc-passwd-2.jsonl", "etc-passwd.jsonl"])
    #expect(try read("out/etc-passwd.jsonl").contains(#""name":"A""#))
  }

  @Test("An output that cannot be made or written is told of, and leaves nothing")
  func failures() throws {
    let none = try home.run("export", "--format", "jsonl", "-o", "none/out.jsonl")
    #expect(none.status == 73)
    #expect(none.errors.split(separator: "\n").count == 1)
    let full = try home.run("export", "--format", "jsonl", "-o", "/dev/full")
    #expect(full.status == 74)
    #expect(try home.run("export", "--format", "pdf").status == 64)
  }

  @Test("What is read is never replaced, whatever it is called")
  func spared() throws {
    let line = #"{"@id":"q1","name":"A"}"# + "\n"
    try home.write(line, to: "in/q1.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.path)/link.jsonl", withDestinationPath: "in/q1.jsonl")
    for arguments in [
      ["export", "in/q1.jsonl", "--format", "text", "-o", "in/q1.jsonl"],
      ["export", "in/q1.jsonl", "--format", "text", "-o", "link.jsonl"],
      ["export", "in", "--format", "jsonl", "-o", "in/"],
      ["merge", "in", "-o", "in/q1.jsonl"], ["import", "rows", "in", "-o", "in/q1.jsonl"],
    ] {
      let run = try home.run(arguments: arguments)
      #expect(run.status == 73, "\(arguments)")
      #expect(run.errors.contains("is among what is read"), "\(arguments)")
      #expect(try read("in/q1.jsonl") == line, "\(arguments)")
    }
  }

  @Test("A terminal gets no control out of what is exported to it")
  func terminal() throws {
    let archive = try home.write(CommandFixture.archive, to: "a.jsonl")
    let formats = ["jsonl", "json", "markdown", "html", "text", "csv"]
    for format in formats {
      let bytes = try home.bytesOnTerminal(["export", archive, "--format", format])
      #expect(!bytes.contains(0x1B), "\(format)")
      #expect(!bytes.contains(0x07), "\(format)")
      #expect(String(decoding: bytes, as: UTF8.self).contains("Harm"), "\(format)")
    }
  }

  @Test("Archives are united, and each thread says where it comes from")
  func merge() throws {
    try home.write(#"{"@id":"q1","name":"A"}"#, to: "a.jsonl")
    try home.write(#"{"@id":"q2","name":"B"}"#, to: "b.jsonl")
    #expect(try home.run("merge", "a.jsonl", "b.jsonl", "-o", "both.jsonl").status == 0)
    let objects = try home.run("export", "both.jsonl", "--format", "jsonl").objects
    #expect(objects.map { $0["@id"] as? String } == ["q1", "q2"])
    #expect((objects[1]["isPartOf"] as? [String: Any])?["name"] as? String == "b.jsonl")
  }

  @Test("What is new, gone and changed is told in lines, or as JSON")
  func diff() throws {
    let old = try home.write(
      #"[{"@id":"q1","name":"A","upvoteCount":2},{"@id":"q2","name":"B"}]"#, to: "a.json")
    let new = try home.write(
      #"[{"@id":"q1","name":"A!","upvoteCount":3},{"@id":"q3","name":"C"}]"#, to: "b.json")
    let run = try home.run("diff", old, new)
    #expect(
      run.lines == [
        "~ q1\tA!\tname edited; votes 2 to 3", "+ q3\tC", "- q2\tB",
        "1 new, 1 gone, 1 changed, 0 the same",
      ])
    let objects = try home.run("diff", old, new, "--json").objects
    #expect(objects.map { $0["change"] as? String } == ["changed", "new", "gone"])
    #expect(objects[0]["edited"] as? [String] == ["name"])
    #expect(objects[0]["votes"] as? [Int] == [2, 3])
  }

  @Test("Statistics are lines of facts, or one JSON object; on a terminal with bars")
  func stats() throws {
    let archive = try home.write(CommandFixture.archive, to: "a.jsonl")
    let fields = try home.run("stats", archive).fields
    #expect(fields.contains(["threads", "3"]))
    #expect(fields.contains(["answers", "5 of 12 declared"]))
    #expect(fields.contains(["dates", "2012-03-04 to 2021-05-06"]))
    #expect(fields.contains(["threads a year", "2012", "1"]))
    #expect(fields.contains(["threads by answers", "4", "1"]))
    let object = try #require(try home.run("stats", "--json", archive).objects.first)
    #expect(object["answers"] as? Int == 5)
    #expect(object["threadsByYear"] as? [[Int]] == [[2012, 1], [2021, 1]])
    let screen = try home.runOnTerminal("stats", archive).output
    #expect(screen.contains("█"))
  }
}
