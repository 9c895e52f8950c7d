import Foundation
import Testing

@Suite("rounds import discourse")
struct CommandImportDiscourseTests {
  let home: CommandHome

  init() throws { home = try CommandHome() }

  static let topic = """
    {"post_stream":{"posts":[{"id":1,"post_number":1,"username":"a","cooked":"<p>Q</p>"},
    {"id":2,"post_number":2,"username":"b","cooked":"<p>A</p>"}],"stream":[1,2,3]},
    "id":5,"title":"Knee"}
    """

  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: home.path)
        .filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  @Test("A folder becomes an archive, whether its format is named or found out")
  func folder() throws {
    try home.write("{\"categories\":[]}", to: "t/a.json")
    try home.write(Self.topic, to: "t/5.json")
    for format in ["discourse", "auto"] {
      let run = try home.run("import", format, "t", "-o", "-")
      #expect(run.status == 0)
      #expect(try run.objects.map { $0["@id"] as? String } == ["t/5"])
      #expect(try run.objects.map { $0["answerCount"] as? Int } == [2])
      #expect(
        run.errors.hasSuffix(
          "1 thread, 1 answer, 0 comments; left out: 1 other file\n"))
    }
    let opened = try home.run("list", "t")
    #expect(opened.status == 65)
    #expect(opened.errors.contains("'rounds import discourse t -o OUT.jsonl'"))
  }

  @Test("What cannot be read ends in one line and the right status, and leaves no file")
  func damage() throws {
    try home.write("{\"post_stream\":", to: "cut.json")
    try home.write("Name,Age\nx,1\n", to: "table.csv")
    try home.write("", to: "empty.json")
    try home.write("x", to: "folder/x.txt")
    try home.write(Self.topic, to: "good.json")
    let locked = try home.write(Self.topic, to: "locked.json")
    chmod(locked, 0)
    let before = try names
    var calls = [
      ("cut.json", "out.jsonl", Int32(65)), ("table.csv", "out.jsonl", 65),
      ("empty.json", "out.jsonl", 65), ("folder", "out.jsonl", 65),
      ("missing.json", "out.jsonl", 66), ("good.json", "nowhere/out.jsonl", 73),
      ("good.json", "/dev/full", 74),
    ]
    if getuid() != 0 { calls.append(("locked.json", "out.jsonl", 66)) }
    for (input, output, status) in calls {
      let run = try home.run("import", "discourse", input, "-o", output)
      #expect(run.status == status, "\(input) to \(output): \(run.errors)")
      #expect(run.lines.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(try names == before)
    }
  }
}
