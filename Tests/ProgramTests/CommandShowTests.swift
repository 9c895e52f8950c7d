import Foundation
import Testing

@Suite("rounds show")
struct CommandShowTests {
  let home: CommandHome
  let archive: String

  init() throws {
    home = try CommandHome()
    archive = try home.write(CommandFixture.archive, to: "a.jsonl")
  }

  /// The labels in the order of the answers, out of the plain text.
  private func labels(_ run: CommandRun) -> [String] {
    run.lines.filter { $0.hasPrefix("Votes: ") }.map { String($0.dropFirst(7)) }
  }

  private func vote(_ votes: [(String, Int)]) throws {
    let lines = votes.map { #"{"event":"vote","answer":"\#($0)","question":"q1","vote":\#($1)}"# }
    try home.write(lines.joined(separator: "\n") + "\n", to: "state/rounds/ledger.jsonl")
  }

  @Test("The labels follow the page's rule, and count the reader's own votes in")
  func labels() throws {
    #expect(labels(try home.run("show", "q1", archive, "--plain")) == ["+5", "+1", "0", "-2"])
    try vote([("a1", 1), ("a2", 1), ("a3", 1), ("a4", 1)])
    let voted = try home.run(
      "show", "q1", archive, "--plain", environment: ["XDG_STATE_HOME": "\(home.path)/state"])
    let up = ", you voted up"
    #expect(labels(voted) == ["+6\(up)", "+2\(up)", "+1\(up)", "-1\(up)"])
  }

  @Test("As JSON it is the archive's format with the reader's votes")
  func json() throws {
    try vote([("a1", 1), ("a3", -1)])
    let run = try home.run(
      "show", "q1", archive, "--json", environment: ["XDG_STATE_HOME": "\(home.path)/state"])
    let object = try #require(try run.objects.first)
    #expect(object["@id"] as? String == "q1")
    let answers = try #require(object["suggestedAnswer"] as? [[String: Any]])
    #expect(answers.map { $0["myVote"] as? Int } == [1, 0, -1, 0])
    #expect(try home.run("show", "q1", "-", "--json", input: run.output).lines.count == 1)
  }

  @Test("For people it has everything that the screen has")
  func screen() throws {
    let run = try home.run("show", "q1", archive)
    #expect(run.status == 0)
    for part in [
      "Can repeated treatment train your muscles?", "adrian23456", "4 March 2012",
      "Botox, forehead",
      "Doctor Answers 11", "4 of 11 in this archive", "They weaken, so it can", "+5", "-2",
      "Dana K. Example", "MD, FACS", "Baltimore Plastic Surgeon", "★★★★★", "4.9", "103 reviews",
      "Thank you.",
    ] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("As Markdown, the text keeps its markup and the rest has none by chance")
  func markdown() throws {
    let run = try home.run("show", "q1", archive, "--markdown")
    #expect(run.lines.first == "# Can repeated treatment train your muscles?")
    #expect(run.output.contains("## Doctor Answers 11 (4 of 11 in this archive)"))
    #expect(run.output.contains("**Maybe**, see [here](<https://example.org/x>)."))
  }

  @Test("As plain text it has neither columns nor colours, and says where links lead")
  func plain() throws {
    let run = try home.runOnTerminal("show", "q1", archive, "--plain", "--color", "always")
    #expect(run.output.contains("Maybe, see here (https://example.org/x)."))
    #expect(run.output.contains("Doctor: Dana K. Example, MD, FACS"))
    #expect(run.output.contains("Rating: 4.9 of 5 stars, 103 reviews"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("Nothing in a thread reaches the output as a control character")
  func hostile() throws {
    let id = CommandFixture.ids[2]
    for form in ["--plain", "--markdown", "--json"] {
      let run = try home.run("show", id, archive, form)
      #expect(run.status == 0)
      let harm = run.output.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" || 0x7F...0x9F ~= $0.value || $0.value == 0x202E
      }
      #expect(harm.isEmpty)
    }
  }

  @Test("Where the thread may be in what cannot be read, that is said")
  func broken() throws {
    let archive = try home.write(
      "{\"@id\":\"q1\",\"name\":\"One\"}\n{\"@id\":\"q2\",}\n", to: "b.jsonl")
    for command in [
      ["show", "q2", archive], ["export", archive, "--format", "json", "--thread", "q2"],
    ] {
      let run = try home.run(arguments: command)
      #expect(run.status == 65)
      #expect(run.errors.contains("b.jsonl:2:"))
      #expect(run.errors.contains("no thread here has the id “q2”"))
    }
  }

  @Test("Deleted text cannot be taken for text, and emojis are whole")
  func deleted() throws {
    let family = "👨‍👩‍👧‍👦"
    let line =
      #"{"@id":"c","name":"C","encodingFormat":"text/html","text":"<del>50</del><ins>5</ins> mg \#(family)"}"#
    let archive = try home.write(line, to: "deleted.jsonl")
    for options in [[], ["--plain"], ["--color", "never"]] {
      let run = try home.run(arguments: ["show", "c", archive] + options)
      #expect(run.output.contains("~50~5 mg \(family)\n"), "\(run.output)")
    }
    let coloured = try home.run("show", "c", archive, "--color", "always")
    #expect(!coloured.output.contains("~"))
    #expect(coloured.output.contains("\u{1B}[9"))
  }

  @Test("Long lines of code go on in the next line: nothing of a printed text is cut")
  func longCode() throws {
    let code = (1...30).map { "word\($0)" }.joined(separator: "_")
    let line =
      #"{"@id":"c","name":"C","encodingFormat":"text/markdown","text":"```\n\#(code)\n```"}"#
    let archive = try home.write(line, to: "code.jsonl")
    let run = try home.run("show", "c", archive)
    let joined = run.output.filter { !$0.isWhitespace }
    #expect(joined.contains(code))
    #expect(!run.output.contains("…"))
  }

  @Test(
    "A terminal that is not of Unicode gets ASCII, for other bytes could be controls to it",
    arguments: ["C", "de_DE.ISO-8859-1"])
  func otherCharacters(locale: String) throws {
    // As single bytes these two have a CSI in them.
    let archive = try home.write(
      #"{"@id":"c","name":"A ⛛]0;x 狛31m “é”","text":"…"}"#, to: "狛31m.jsonl")
    let commands = [
      ["list", archive], ["list", "--json", archive], ["show", "c", archive],
      ["show", "c", "--plain", archive], ["show", "c", "--json", archive],
      ["show", "c", "--markdown", archive], ["list", "none-狛31m.jsonl"],
      ["export", archive, "--format", "text"], ["export", archive, "--format", "jsonl"],
    ]
    for command in commands {
      let bytes = try home.bytesOnTerminal(command, environment: ["LC_ALL": locale])
      #expect(bytes.allSatisfy { $0 < 0x80 }, "\(command)")
      #expect(!bytes.isEmpty, "\(command)")
    }
  }

  @Test("Raw, it is the bytes of the file, escaped, found also by the id as it is listed")
  func raw() throws {
    let run = try home.run("show", "q␛[31m3", archive, "--raw")
    #expect(run.output == CommandFixture.archive.split(separator: "\n")[2] + "\n")
    let bytes = Data("{\"@id\": \"x\", \"name\": \"é\u{9B}\u{202E}".utf8) + [0xFF, 0x22, 0x7D]
    let file = home.path + "/raw.json"
    try bytes.write(to: URL(fileURLWithPath: file))
    let escaped = try home.runOnTerminal("show", "x", file, "--raw")
    #expect(escaped.output == #"{"@id": "x", "name": "é\u{9B}\u{202E}\xFF"}"# + "\n")
  }

  @Test("Text that was cleaned says so, and how to see what it was")
  func cleaned() throws {
    for form in ["--plain", "--markdown"] {
      let run = try home.run("show", CommandFixture.ids[2], archive, form)
      #expect(
        run.output.contains(
          "6 control characters shown as pictures or left out; see 'rounds show --raw'"))
      #expect(try !home.run("show", "q1", archive, form).output.contains("control char"))
    }
  }

  @Test("What authors hid is shown where it is asked for, and Markdown keeps it hidden")
  func spoilers() throws {
    let file = try home.write(
      #"{"@id": "s", "name": "Who?", "encodingFormat": "text/html", "text": "<p>It was "#
        + #"<span class='spoiler'>the <code>b</code></span>.<details><summary>W&amp;hy</summary>"#
        + #"For money.</details>"}"#, to: "s.json")
    for form in ["--plain", "--screen"] {
      let closed = try home.run("show", "s", file, form).output
      #expect(closed.contains("It was [spoiler]."))
      #expect(closed.contains("W&hy (--spoilers shows it)") && !closed.contains("money"))
      let open = try home.run("show", "s", file, form, "--spoilers").output
      #expect(open.contains("It was the b.") && open.contains("For money."))
    }
    let markdown = try home.run("show", "s", file, "--markdown").output
    #expect(
      markdown.contains(#"<span class="spoiler">the </span><span class="spoiler">`b`</span>"#))
    #expect(markdown.contains("<details><summary>W&amp;hy</summary>\n\nFor money.\n\n</details>"))
  }

  @Test("Text from right to left is sent as the terminal needs it, and in a pipe as it is written")
  func direction() throws {
    let file = try home.write(#"{"@id": "r", "name": "שלום (עולם)!"}"#, to: "r.json")
    let isolated = "\u{2068}שלום (עולם)!\u{2069}"
    for command in [["show", "r", file], ["list", file]] {
      func output(_ options: String..., environment: [String: String] = [:]) throws -> String {
        let bytes = try home.bytesOnTerminal(command + options, environment: environment)
        return String(decoding: bytes, as: UTF8.self)
      }
      #expect(try output().contains("!(םלוע) םולש"))
      #expect(try output("--right-to-left", "isolate").contains(isolated))
      #expect(try output("--right-to-left", "keep").contains("שלום (עולם)!"))
      #expect(try output(environment: ["VTE_VERSION": "7200", "TMUX": ""]).contains(isolated))
      #expect(
        try output(environment: ["VTE_VERSION": "7200", "TMUX": "x"]).contains("!(םלוע) םולש"))
    }
    #expect(
      try home.run("list", file, "--right-to-left", "isolate").output.contains("\tשלום (עולם)!"))
    #expect(try home.run("list", file, "--right-to-left", "x").status == 64)
  }

  @Test("An unknown id is bad data, and the message says how to find ids")
  func unknown() throws {
    let run = try home.run("show", "no\u{1B}where", archive)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("rounds list"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test("Two forms at once are a mistake")
  func twoForms() throws {
    #expect(try home.run("show", "q1", archive, "--json", "--plain").status == 64)
  }

  @Test("A ledger with a torn line is told of, and its other votes count")
  func tornLedger() throws {
    try home.write(
      "{\"event\":\"vote\",\"question\":\"q1\",\"answer\":\"a1\",\"vote\":1}\n{\"event",
      to: "state/rounds/ledger.jsonl"
    )
    let run = try home.run(
      "show", "q1", archive, "--plain", environment: ["XDG_STATE_HOME": "\(home.path)/state"])
    #expect(labels(run).first == "+6, you voted up")
    #expect(run.errors.contains("ledger.jsonl:2:2: warning"))
  }
}
