import Foundation
import Testing

@Suite("rounds import stackexchange")
struct CommandImportDumpTests {
  let home: CommandHome

  init() throws { home = try CommandHome() }

  static let posts = """
    <posts><row Id="1" PostTypeId="1" Title="T" Body="&lt;p&gt;B&lt;/p&gt;"/>\
    <row Id="2" PostTypeId="2" ParentId="1" Body="&lt;p&gt;A&lt;/p&gt;" OwnerUserId="7"/></posts>
    """

  private var names: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: home.path)
        .filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  private func writeSite(_ name: String) throws {
    try home.write(Self.posts, to: "\(name)/Posts.xml")
    try home.write("<users><row Id=\"7\" DisplayName=\"Ann\"/></users>", to: "\(name)/Users.xml")
  }

  @Test("A folder becomes an archive, whether its format is named or found out")
  func folder() throws {
    try writeSite("beer")
    for format in ["stackexchange", "auto"] {
      let run = try home.run("import", format, "beer", "-o", "out.jsonl")
      #expect(run.status == 0)
      #expect(run.errors == "rounds: 1 thread, 1 answer, 0 comments\n")
      let shown = try home.run("list", "out.jsonl", "--json")
      #expect(try shown.objects.map { $0["id"] as? String } == ["beer/questions/1"])
    }
    let opened = try home.run("list", "beer")
    #expect(opened.status == 65)
    #expect(opened.errors.contains("'rounds import stackexchange beer -o OUT.jsonl'"))
    #expect(try home.run("check", "beer").output.hasPrefix("0 errors, 0 warnings"))
  }

  @Test("Standard input can be Posts.xml, and standard output the archive")
  func streams() throws {
    let run = try home.run(
      "import", "stackexchange", "-", "-o", "-", "--site", "beer.stackexchange.com",
      input: Self.posts)
    #expect(run.status == 0)
    #expect(
      try run.objects.map { $0["@id"] as? String }
        == ["https://beer.stackexchange.com/questions/1"])
  }

  @Test("A value that cannot be read is named, and so is an accepted answer that is missing")
  func unreadableValues() throws {
    try home.write(
      """
      <posts><row Id="1" PostTypeId="1" AcceptedAnswerId="9" Title="T" Body="b" Score="12x" \
      CreationDate="31/12/2020" OwnerUserId="zz"/></posts>
      """, to: "odd/Posts.xml")
    let run = try home.run("import", "stackexchange", "odd", "-o", "odd.jsonl")
    #expect(run.status == 0)
    for message in [
      "the Score “12x” cannot be read", "the CreationDate “31/12/2020” cannot be read",
      "the OwnerUserId “zz” cannot be read", "the accepted answer 9 of the question 1 is not",
    ] {
      #expect(run.errors.contains(message), "\(message)")
    }
  }

  @Test("Standard input has to say what it is, as it can be read only once")
  func unnamedStream() throws {
    let run = try home.run("import", "auto", "-", "-o", "-", input: Self.posts)
    #expect(run.status == 64)
    #expect(run.errors.contains("name its format instead of auto"))
  }

  @Test("What cannot be read ends in one line and the right status, and leaves no file")
  func damage() throws {
    try writeSite("good")
    try writeSite("sites/one")
    try writeSite("sites/two")
    try writeSite("cut")
    try home.write(String(Self.posts.dropLast(20)), to: "cut/Posts.xml")
    try home.write("", to: "empty.xml")
    try home.write("not packed", to: "bad.7z")
    try home.write("<html></html>", to: "page.html")
    try home.write("x", to: "folder/x.txt")
    let locked = try home.write(Self.posts, to: "locked.xml")
    chmod(locked, 0)
    let before = try names
    var calls = [
      ("cut", "out.jsonl", Int32(65)), ("empty.xml", "out.jsonl", 65), ("bad.7z", "out.jsonl", 65),
      ("page.html", "out.jsonl", 65), ("folder", "out.jsonl", 65), ("sites", "out.jsonl", 65),
      ("missing", "out.jsonl", 66), ("good", "nowhere/out.jsonl", 73), ("good", "/dev/full", 74),
    ]
    if getuid() != 0 { calls.append(("locked.xml", "out.jsonl", 66)) }
    for (input, output, status) in calls {
      let run = try home.run("import", "stackexchange", input, "-o", output)
      #expect(run.status == status, "\(input) to \(output): \(run.errors)")
      #expect(run.lines.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(try names == before)
    }
  }
}
