import Foundation
import TestSupport
import Testing

@Suite("rounds import text")
struct CommandImportTextTests {
  let home: CommandHome

  init() throws { home = try CommandHome() }

  static let page = """
    Why does it last?

    Doctor Answers 3

    Weaker muscles

    +5
    They shrink.

    Ann Lee, MD, FACS
    Grand Forks Plastic Surgeon
    4.9 out of 5 stars 103 reviews

    Habit

    0
    One frowns less.
    """

  @Test("Files and folders become an archive, whether the format is named or found out")
  func folder() throws {
    try home.write(Self.page, to: "pages/b/2.txt")
    try home.write(Self.page.replacing("Why", with: "How"), to: "pages/a.txt")
    try home.write("# Notes", to: "pages/notes.md")
    for format in ["text", "auto"] {
      let run = try home.run("import", format, "pages", "-o", "-")
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        try run.objects.map { $0["name"] as? String } == ["How does it last?", "Why does it last?"])
      #expect(run.errors == "rounds: 2 threads, 4 answers, 0 comments\n")
    }
    let opened = try home.run("list", "pages")
    #expect(opened.status == 65)
    #expect(opened.errors.contains("'rounds import text pages -o OUT.jsonl'"))
  }

  @Test("What was exported as text comes back byte for byte")
  func roundTrip() throws {
    let archive = try home.write(CommandFixture.archive, to: "fixture.jsonl")
    for path in [[archive], []] {
      let first = try home.run(
        arguments: ["export"] + path + ["--format", "jsonl", "-o", "a.jsonl"])
      #expect(first.status == 0)
      let export = ["export", "a.jsonl", "--format", "text", "-o"]
      #expect(try home.run(arguments: export + ["a.txt"]).status == 0)
      #expect(try home.run("import", "auto", "a.txt", "-o", "b.jsonl").status == 0)
      #expect(try home.shell("cmp a.jsonl b.jsonl").status == 0)
      #expect(try home.run(arguments: export + ["a/"]).status == 0)
      #expect(try home.run("import", "auto", "a", "-o", "c.jsonl").status == 0)
      #expect(try home.shell("diff <(sort a.jsonl) <(sort c.jsonl)").status == 0)
      try FileManager.default.removeItem(atPath: "\(home.path)/a")
    }
  }

  @Test("Another character set is read where it is named, and told of where it is guessed")
  func encodings() throws {
    let page = Self.page.replacing("Ann", with: "Zoë")
    let data = try #require(page.data(using: .windowsCP1252))
    try data.write(to: URL(fileURLWithPath: "\(home.path)/page.txt"))
    for options in [["--encoding", "windows-1252"], []] {
      let run = try home.run(arguments: ["import", "text", "page.txt", "-o", "-"] + options)
      #expect(run.output.contains(#""name":"Zoë Lee""#))
      #expect(run.errors.contains("warning") == options.isEmpty)
    }
    let unknown = try home.run("import", "text", "page.txt", "-o", "-", "--encoding", "nonsense")
    #expect(unknown.status == 64)
  }

  @Test("A file among others that has no page is told of, and the others are read")
  func oneOfMany() throws {
    try home.write(Self.page, to: "pages/a.txt")
    try home.write("Shopping list", to: "pages/b.txt")
    let run = try home.run("import", "text", "pages", "-o", "out.jsonl")
    #expect(run.status == 0)
    #expect(run.errors.contains("pages/b.txt: error: no line “Doctor Answers 11”"))
    #expect(run.errors.hasSuffix("1 thread, 2 answers, 0 comments, 1 problem\n"))
  }

  @Test("What cannot be read ends in one line and the right status, and leaves no file")
  func damage() throws {
    try home.write("", to: "empty.txt")
    try home.write("{\"name\":\"Why?\"}", to: "a.json")
    try home.write("x", to: "folder/x.json")
    try home.write(Self.page, to: "good.txt")
    let locked = try home.write(Self.page, to: "locked.txt")
    chmod(locked, 0)
    let before = try names
    var calls = [
      ("empty.txt", "out.jsonl", Int32(65)), ("a.json", "out.jsonl", 65),
      ("folder", "out.jsonl", 65), ("missing.txt", "out.jsonl", 66),
      ("good.txt", "nowhere/out.jsonl", 73), ("good.txt", "/dev/full", 74),
    ]
    if getuid() != 0 { calls.append(("locked.txt", "out.jsonl", 66)) }
    for (input, output, status) in calls {
      let run = try home.run("import", "text", input, "-o", output)
      #expect(run.status == status, "\(input) to \(output): \(run.errors)")
      #expect(run.lines.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(try names == before)
    }
  }

  @Test("A page cut anywhere is read as far as it goes, or refused in one line")
  func cut() throws {
    let bytes = Array(Self.page.utf8)
    for length in stride(from: 0, to: bytes.count, by: bytes.count / 50) {
      try Data(bytes[..<length]).write(to: URL(fileURLWithPath: "\(home.path)/cut.txt"))
      let run = try home.run("import", "text", "cut.txt", "-o", "-")
      #expect([0, 65].contains(run.status), "\(length)")
      #expect(run.status == 0 || run.errors.split(separator: "\n").count == 1)
      #expect(run.lines.count == (run.status == 0 ? 1 : 0))
    }
  }

  @Test(
    "Pages of other sites are refused, and the reason is said",
    .enabled(if: SharedData.has("plaintext"), "\(SharedData.missing)"),
    arguments: ["w3m", "lynx", "links"])
  func otherSites(browser: String) throws {
    let path = SharedData.url("plaintext/so-10773880.\(browser).txt").path
    let run = try home.run("import", "text", path, "-o", "out.jsonl")
    #expect(run.status == 65)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try home.run("list", path).status == 65)
  }

  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: home.path)
        .filter { !$0.hasPrefix(".") }.sorted()
    }
  }
}
