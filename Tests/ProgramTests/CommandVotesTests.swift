import Foundation
import Testing

@Suite("rounds votes, marks and history")
struct CommandVotesTests {
  private let home: CommandHome
  private static let archive = """
    {"@id":"q1","name":"First thread","suggestedAnswer":[{"@id":"a1","text":"One."}]}
    """
  private static let ledger = """
    {"event":"vote","at":"2026-01-02T03:04:05.000001Z","archive":"Ward","thread":"q1","answer":"a1","vote":1,"was":0}
    {"event":"vote","at":"2026-01-02T03:04:05.000002Z","archive":"Ward","thread":"q1","answer":"gone","vote":-1,"was":0}
    {"event":"vote","at":"2026-01-02T03:04:05.000003Z","thread":"q1","answer":"a1","vote":0,"was":1}
    {"event":"undo","at":"2026-01-02T03:04:05.000004Z","thread":"q1","answer":"a1","vote":1,"was":0}
    {"event":"bookmark","at":"2026-01-02T03:04:05.000005Z","thread":"q1","bookmark":true}
    {"event":"note","at":"2026-01-02T03:04:05.000006Z","thread":"q1","answer":"a1","note":"ask the nurse","was":""}

    """

  init() throws {
    home = try CommandHome()
    try home.write(Self.archive, to: "archive.json")
    try home.write(Self.ledger, to: ".local/state/rounds/ledger.jsonl")
  }

  private func ledgerText() throws -> String {
    try String(contentsOfFile: "\(home.path)/.local/state/rounds/ledger.jsonl", encoding: .utf8)
  }

  @Test("list prints the votes that stand, the last one first")
  func list() throws {
    let run = try home.run("votes", "list")
    #expect(run.status == 0)
    #expect(run.fields.map { $0[0] } == ["+1", "-1"])
    #expect(run.fields.map { $0[3] } == ["a1", "gone"])
    #expect(try home.run("votes").output == run.output)
  }

  @Test("marks has the last of each thread and answer, whoever is named in it")
  func marksOfSeveralNames() throws {
    try home.write(
      """
      {"event":"note","at":"2026-01-02T03:04:05.000001Z","voter":"dana","thread":"q1","note":"ask Eli"}
      {"event":"note","at":"2026-01-02T03:04:05.000002Z","voter":"zoe","thread":"q1","note":"ask Zoe"}
      {"event":"bookmark","at":"2026-01-02T03:04:05.000003Z","voter":"dana","thread":"q1","bookmark":true}
      {"event":"bookmark","at":"2026-01-02T03:04:05.000004Z","voter":"zoe","thread":"q1","bookmark":false}

      """, to: ".local/state/rounds/ledger.jsonl")
    #expect(try home.run("marks", "--json").objects.map { $0["note"] as? String } == ["ask Zoe"])
  }

  @Test("merge reads a pipe, and standard input")
  func mergedPipes() throws {
    try home.write(Self.ledger, to: "other.jsonl")
    let lines = Self.ledger.split(separator: "\n").count
    for line in [
      "rounds votes merge - -o - < other.jsonl", "rounds votes merge <(cat other.jsonl) -o -",
    ] {
      let run = try home.shell(line)
      #expect(run.status == 0)
      #expect(run.output.split(separator: "\n").count == lines)
    }
  }

  @Test("list of an archive names the threads, and says what is no longer there")
  func listOfArchive() throws {
    let run = try home.run("votes", "list", "archive.json")
    #expect(
      run.fields.map { $0[4] } == ["First thread", "no longer in this archive: First thread"])
    let objects = try home.run("votes", "list", "archive.json", "--json").objects
    #expect(objects.map { $0["inArchive"] as? Bool } == [true, false])
    #expect(objects.map { $0["vote"] as? Int } == [1, -1])
    #expect(objects[1]["archive"] as? String == "Ward")
    let without = try home.run("votes", "list", "--json").objects
    #expect(without.allSatisfy { $0["inArchive"] is NSNull })
  }

  @Test("A mark or vote of another archive is not said to have gone from this one")
  func otherArchive() throws {
    try home.write(#"{"@id":"other","name":"Other"}"#, to: "other.jsonl")
    let run = try home.run("votes", "list", "other.jsonl")
    #expect(run.fields.allSatisfy { $0[4].hasPrefix("not in this archive") })
    #expect(run.output.contains("not in this archive, but in Ward"))
  }

  @Test("export repairs bytes that are no text, which could be controls")
  func exportOfBytes() throws {
    let event = #"{"event":"note","at":"2027-01-01T00:00:00Z","thread":"q1","note":"a\377\233b"}"#
    let run = try home.shell(
      "printf '\(event)\\n' >> \"$(rounds votes path)\"; rounds votes export")
    #expect(run.output.contains("a\u{FFFD}\u{FFFD}b"))
  }

  @Test("path prints the ledger, and paths all that is kept")
  func path() throws {
    let path = "\(home.path)/.local/state/rounds/ledger.jsonl"
    #expect(try home.run("votes", "path").lines == [path])
    #expect(try home.run("paths").fields.contains(["ledger", path]))
  }

  @Test("export prints the lines of the events that stand")
  func export() throws {
    let run = try home.run("votes", "export")
    let all = Self.ledger.split(separator: "\n").map(String.init)
    #expect(run.lines == [all[1], all[3], all[4], all[5]])
  }

  @Test("merge appends what is new, once; with -o it writes the union and leaves the ledger alone")
  func merge() throws {
    let other = try home.write(
      #"{"event":"vote","at":"2026-01-03T00:00:00.000000Z","thread":"q1","answer":"a2","vote":1}"#
        + "\n",
      to: "other.jsonl")
    #expect(try home.run("votes", "merge", other, "-o", "\(home.path)/union.jsonl").status == 0)
    #expect(try ledgerText() == Self.ledger)
    #expect(try home.run("votes", "merge", other, "-o", "-").lines.count == 1)
    #expect(try home.run("votes", "merge", other).lines == ["1 event is new"])
    #expect(try home.run("votes", "merge", other, other).lines == ["0 events are new"])
    #expect(try ledgerText().hasPrefix(Self.ledger))
    #expect(try home.run("votes", "list").lines.count == 3)
    #expect(try home.run("votes", "merge", "nowhere.jsonl").status == 66)
  }

  @Test("compact keeps what stands, and the old beside it")
  func compact() throws {
    let before = try home.run("votes", "list").output
    #expect(try home.run("votes", "compact").lines == ["6 events before, 4 now"])
    #expect(try home.run("votes", "list").output == before)
    let old = "\(home.path)/.local/state/rounds/ledger.jsonl.old"
    #expect(try String(contentsOfFile: old, encoding: .utf8) == Self.ledger)
  }

  @Test("marks prints bookmarks and notes, and finds words in them")
  func marks() throws {
    let run = try home.run("marks", "archive.json")
    #expect(run.fields.map { $0[0] } == ["note", "bookmark"])
    #expect(run.fields[0][4] == "ask the nurse" && run.fields[0][5] == "First thread")
    #expect(try home.run("marks", "--search", "nurse").lines.count == 1)
    let object = try #require(try home.run("marks", "--json", "--search", "nurse").objects.first)
    #expect(object["note"] as? String == "ask the nurse")
    #expect(object["answer"] as? String == "a1")
  }

  @Test("history clear forgets what was read, and leaves the votes alone")
  func history() throws {
    let path = try home.run("history", "path").lines[0]
    try home.write("{}", to: ".local/state/rounds/history.jsonl")
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try home.run("history", "clear").status == 0)
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try home.run("history", "clear").status == 0)
    #expect(try ledgerText() == Self.ledger)
  }

  @Test("A note that means harm does nothing to a terminal")
  func hostile() throws {
    try home.write(
      #"{"event":"note","thread":"q1","note":"a\u001b[2Jb\u202e","was":""}"# + "\n",
      to: ".local/state/rounds/ledger.jsonl")
    for arguments in [["marks"], ["marks", "--json"], ["votes", "export"]] {
      let bytes = try home.bytesOnTerminal(arguments)
      let stream = TerminalStream(bytes)
      #expect(stream.harmful.isEmpty, "\(arguments)")
      #expect(!bytes.contains(0x1B) || !stream.sequences.contains { $0.contains("J") })
    }
  }

  @Test("Lines that cannot be read are named on standard error, and nothing else is lost")
  func problems() throws {
    try home.write("rubbish\n" + Self.ledger, to: ".local/state/rounds/ledger.jsonl")
    let run = try home.run("votes", "list")
    #expect(run.lines.count == 2)
    #expect(run.errors.contains("ledger.jsonl:1: warning: skipped: this is not JSON"))
  }
}

@Suite("Coming back", .serialized)
struct ComingBackTests {
  @Test("The next start is where the last one ended, one place an archive; --fresh begins anew")
  func places() throws {
    let home = try LedgerHome()
    let (one, two) = (try home.archive("one"), try home.archive("two"))
    let first = try home.browse(one)
    try first.wait(for: "Thread one")
    first.type("l]]]")
    try first.wait(for: "answer 4 of 9")
    #expect(first.end("Q") == 0)
    let other = try home.browse(two)
    try other.wait(for: "Thread two")
    #expect(!other.screen.text.contains("Answer of doctor"))
    #expect(other.end("q") == 0)
    let again = try home.browse(one)
    try again.wait(for: "answer 4 of 9")
    #expect(again.end("Q") == 0)
    let fresh = try home.browse(one, "--fresh")
    try fresh.wait(for: "9 answers")
    #expect(fresh.end("q") == 0)
  }

  @Test("A file of places that is damaged is as good as none")
  func damaged() throws {
    let home = try LedgerHome()
    try home.home.write("rubbish\n{\"archive\":7}\n", to: ".local/state/rounds/places.jsonl")
    let terminal = try home.browse(try home.archive("one"))
    try terminal.wait(for: "9 answers")
    #expect(terminal.end("q") == 0)
  }
}
