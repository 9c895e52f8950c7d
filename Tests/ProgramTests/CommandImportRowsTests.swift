import Foundation
import Testing

@Suite("rounds import rows")
struct CommandImportRowsTests {
  let home: CommandHome

  init() throws { home = try CommandHome() }

  private func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(home.path)/\(name)", encoding: .utf8)
  }

  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: home.path)
        .filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  @Test("The sample archive goes out as a table and comes back byte for byte")
  func sample() throws {
    #expect(try home.run("export", "--format", "csv", "-o", "s.csv").status == 0)
    #expect(try home.run("export", "--format", "jsonl", "-o", "s.jsonl").status == 0)
    #expect(try home.run("import", "auto", "s.csv", "-o", "again.jsonl").status == 0)
    #expect(try read("again.jsonl") == read("s.jsonl"))
    // The table on standard input, in pieces.
    let piped = try home.shell("cat s.csv | rounds import rows - -o -")
    #expect(piped.output == (try read("s.jsonl")))
  }

  @Test("A table that is opened to be read says which import reads it")
  func advice() throws {
    try home.write("question,answer\nQ,A\n", to: "t.csv")
    for command in ["list", "stats"] {
      let run = try home.run(command, "t.csv")
      #expect(run.status == 65)
      #expect(run.errors.contains("'rounds import rows t.csv -o OUT.jsonl'"))
    }
  }

  @Test("Columns are given on the command line, and what is left out is said")
  func options() throws {
    try home.write("why;what;room\nStairs?;Rest.;7\nStairs?;Walk.;8\n;lost;\n", to: "t.csv")
    let run = try home.run(
      "import", "rows", "t.csv", "-o", "-", "--map", "title=why", "--map", "answer.text=what",
      "--group", "room")
    #expect(run.status == 0)
    #expect(try run.objects.map { $0["name"] as? String } == ["Stairs?", "Stairs?"])
    #expect(run.errors.contains("2 threads, 2 answers, 0 comments; left out: 1 row without a"))
    for wrong in [["--map", "colour=why"], ["--map", "title"], ["--group", "colour"]] {
      #expect(try home.run(arguments: ["import", "rows", "t.csv", "-o", "-"] + wrong).status == 64)
    }
    let help = try home.run("import", "--help").output
    for field in ["question.title", "answer.text", "answer.more"] { #expect(help.contains(field)) }
  }

  @Test("What cannot be read ends in one line and the right status, and leaves no file")
  func damage() throws {
    try home.write("a,b\n1,2\n", to: "unknown.csv")
    try home.write("[{\"question\":", to: "cut.json")
    try home.write("", to: "empty.csv")
    try home.write("x", to: "folder/x.txt")
    try home.write("question,answer\nQ,A\n", to: "good.csv")
    let locked = try home.write("question,answer\nQ,A\n", to: "locked.csv")
    chmod(locked, 0)
    let before = try names
    var calls = [
      ("unknown.csv", "out.jsonl", Int32(65)), ("cut.json", "out.jsonl", 65),
      ("empty.csv", "out.jsonl", 65), ("folder", "out.jsonl", 65),
      ("missing.csv", "out.jsonl", 66), ("good.csv", "nowhere/out.jsonl", 73),
      ("good.csv", "/dev/full", 74),
    ]
    if getuid() != 0 { calls.append(("locked.csv", "out.jsonl", 66)) }
    for (input, output, status) in calls {
      let run = try home.run("import", "rows", input, "-o", output)
      #expect(run.status == status, "\(input) to \(output): \(run.errors)")
      #expect(run.lines.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(try names == before)
    }
  }
}
