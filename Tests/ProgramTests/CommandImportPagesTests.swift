import Foundation
import Testing

@Suite("rounds import html, export --format html")
struct CommandImportPagesTests {
  let home: CommandHome

  init() throws { home = try CommandHome() }

  private static let page = """
    <!DOCTYPE html><meta charset=utf-8><link rel=canonical href=https://e.org/q/1>
    <div itemscope itemtype=https://schema.org/Question><h1 itemprop=name>Knee</h1>
    <link itemprop=url href=/q/1><p itemprop=text>Does <b>rest</b> help?</p></div>
    """

  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: home.path)
        .filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  @Test("A page, or a folder of them, becomes an archive, its format named or found out")
  func archive() throws {
    let file = try home.write(Self.page, to: "pages/knee.html")
    try home.write("<html><p>About</html>", to: "pages/about.htm")
    try home.write("body{}", to: "pages/knee_files/x.css")
    for format in ["html", "auto"] {
      for (input, left) in [(file, ""), ("pages", "; left out: 1 page without a question")] {
        let run = try home.run("import", format, input, "-o", "out.jsonl")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors == "rounds: 1 thread, 0 answers, 0 comments\(left)\n")
        let shown = try home.run("show", "https://e.org/q/1", "out.jsonl", "--plain")
        #expect(shown.output.contains("Does rest help?"))
      }
    }
    let opened = try home.run("list", "pages")
    #expect(opened.status == 65)
    #expect(opened.errors.contains("'rounds import html pages -o OUT.jsonl' makes one of it"))
    #expect(try home.run("import", "html", "-", "-o", "-").status == 65)
  }

  @Test("check names what is wrong in a page, by line and column")
  func check() throws {
    let script = "\n<script type=application/ld+json>{\"@type\" \"Question\"}</script>"
    try home.write(Self.page + script, to: "p.html")
    let run = try home.run("check", "p.html")
    #expect(run.status == 65)
    #expect(run.lines.first?.hasPrefix("p.html:4:43: error: a colon is missing") == true)
  }

  @Test("An exported page is imported byte for byte, as one page and as one a thread")
  func again() throws {
    #expect(try home.run("export", "--format", "jsonl", "-o", "a.jsonl").status == 0)
    let archive = try String(contentsOfFile: "\(home.path)/a.jsonl", encoding: .utf8)
    #expect(try home.run("export", "--format", "html", "-o", "all.html").status == 0)
    #expect(try home.run("import", "auto", "all.html", "-o", "-").output == archive)
    #expect(try home.run("export", "--format", "html", "-o", "each/").status == 0)
    let each = try home.run("import", "html", "each", "-o", "-").lines
    #expect(each.sorted() == archive.split(separator: "\n").map(String.init).sorted())
  }

  @Test("What cannot be read ends in one line and the right status, and leaves no file")
  func damage() throws {
    try home.write(String(Self.page.prefix(80)), to: "cut.html")
    try home.write("{\"post_stream\":{}}", to: "topic.json")
    try home.write("", to: "empty.html")
    try home.write("x", to: "folder/x.txt")
    try home.write(Self.page, to: "good.html")
    let locked = try home.write(Self.page, to: "locked.html")
    chmod(locked, 0)
    let before = try names
    var calls = [
      ("cut.html", "out.jsonl", Int32(65)), ("topic.json", "out.jsonl", 65),
      ("empty.html", "out.jsonl", 65), ("folder", "out.jsonl", 65),
      ("missing.html", "out.jsonl", 66), ("good.html", "nowhere/out.jsonl", 73),
      ("good.html", "/dev/full", 74),
    ]
    if getuid() != 0 { calls.append(("locked.html", "out.jsonl", 66)) }
    for (input, output, status) in calls {
      let run = try home.run("import", "html", input, "-o", output)
      #expect(run.status == status, "\(input) to \(output): \(run.errors)")
      #expect(run.lines.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(try names == before)
    }
    #expect(try home.run("import", "html", "good.html", "--encoding", "x", "-o", "-").status == 64)
  }
}
