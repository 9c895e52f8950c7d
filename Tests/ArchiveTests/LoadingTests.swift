import Archive
import Forum
import Foundation
import Testing

/// What reading a file of this name and content finds.
func reading(
  _ name: String, _ content: String, isThorough: Bool = false
) -> (index: Index, problems: [Problem], summary: LoadSummary) {
  Index.reading([.bytes(name: name, Array(content.utf8))], isThorough: isThorough)
}

func titles(_ index: Index) -> [String] { (0..<index.threadCount).map { index.summary($0).title } }

struct LoadingTests {
  @Test(
    "Every layout of a file gives its questions in the file's order",
    arguments: [
      ("a.json", #"[{"name":"1"},{"name":"2"},{"name":"3"}]"#),
      ("a.json", "\u{FEFF} [ {\"name\":\"1\"} , [{\"name\":\"2\"}] , {\"name\":\"3\"} ] \n"),
      ("a.jsonl", "{\"name\":\"1\"}\n\n{\"name\":\"2\"}\r\n  \n{\"name\":\"3\"}"),
      ("a.NDJSON", "\u{FEFF}{\"name\":\"1\"}\n[{\"name\":\"2\"},{\"name\":\"3\"}]\n"),
      (
        "a.json",
        #"{"@type":"Dataset","name":"D","hasPart":[{"name":"1"},{"name":"2"},{"name":"3"}]}"#
      ),
      (
        "a.json",
        #"{"@graph":[{"@type":"WebSite","name":"W"},{"name":"1"},{"@type":"QAPage","mainEntity":[{"name":"2"},{"name":"3"}]}]}"#
      ),
      ("stdin", "{\"name\":\"1\"}\n{\"name\":\"2\"}\n{\"name\":\"3\"}\n"),
      ("stdin", "[{\"name\":\"1\"},\n{\"name\":\"2\"},\n{\"name\":\"3\"}]\n"),
    ])
  func layouts(name: String, content: String) {
    let (index, problems, _) = reading(name, content)
    #expect(titles(index) == ["1", "2", "3"])
    #expect(problems.isEmpty)
  }

  @Test("A dataset gives the archive its name and its disclaimer, wherever in the file they stand")
  func dataset() {
    let (index, _, _) = reading(
      "a.json",
      #"{"hasPart":[{"name":"1"}],"usageInfo":"Ask \"yours\".","name":"D","@type":"Dataset"}"#)
    #expect(index.name == "D")
    #expect(index.disclaimer(0) == "Ask \"yours\".")
  }

  @Test("What a dataset says counts for the threads of its own file alone")
  func datasets() {
    let set = #"{"@type":"Dataset","name":"D","usageInfo":"U"}"#
    let files = [
      ("a.jsonl", "{\"name\":\"1\"}"), ("b.jsonl", "{\"name\":\"2\"}\n\(set)\n{\"name\":\"3\"}"),
      ("c.json", "[{\"name\":\"4\"}]"),
    ].map { Input.bytes(name: $0, Array($1.utf8)) }
    let (index, problems, _) = Index.reading(files)
    #expect(titles(index) == ["1", "2", "3", "4"])
    #expect((0..<4).map { index.disclaimer($0) } == [nil, "U", "U", nil])
    #expect(index.name == nil)
    #expect(Index.reading([files[1]]).index.name == "D")
    #expect(problems.isEmpty)
  }

  @Test(
    "A question with parts of its own is a question, whatever comes first in it",
    arguments: [
      #"{"@type":"Question","name":"1","hasPart":{"@type":"WebPageElement","cssSelector":".x"}}"#,
      #"{"@type":["Question"],"name":"1","mainEntity":[{"@type":"Thing"}]}"#,
      #"{"name":"1","@type":"schema:Question","mainEntity":"x","hasPart":{}}"#,
      #"{"name":"1","hasPart":null}"#, #"{"name":"1","hasPart":"x"}"#,
    ])
  func questionWithParts(json: String) {
    for json in [json, "[\(json)]", #"{"@graph":[\#(json)]}"#] {
      #expect(titles(reading("a.json", json).index) == ["1"])
    }
  }

  @Test("The parts of a question are properties of it like any others", arguments: [true, false])
  func parts(isTypeFirst: Bool) {
    let type = #""@type":"Question""#
    let parts = #""hasPart":[{"@type":"Question","name":"2"},{"@type":"Thing"}]"#
    let members = [isTypeFirst ? type : parts, #""name":"1""#, isTypeFirst ? parts : type]
    for name in ["a.json", "a.jsonl"] {
      let (index, problems, _) = reading(name, "[{\(members.joined(separator: ","))}]")
      #expect(titles(index) == ["1"])
      #expect(problems.isEmpty)
      #expect(index.question(0).otherProperties.map(\.name) == ["hasPart"])
    }
  }

  @Test("What cannot be read is passed over, named by place and reason, and hides nothing else")
  func problems() {
    let (index, problems, summary) = reading(
      "a.jsonl",
      """
      {"name":"1"}
      {"name":"2",}
      {"@type":"Question"}
      é {"name":"x"}
      7
      {"name":"3"} {"name":"4"}
      {"name":"5"}
      """)
    #expect(titles(index) == ["1", "5"])
    #expect(
      problems.map(\.description) == [
        "a.jsonl:2:12: error: a comma stands before a closing bracket; the line was passed over",
        "a.jsonl:3:1: error: the question has neither a name nor a text; it was passed over",
        "a.jsonl:4:1: error: this is not JSON; the line was passed over",
        "a.jsonl:5:1: warning: a question was expected here, not this value; it was passed over",
        "a.jsonl:6:14: error: something follows the JSON value; the line was passed over",
      ])
    let counts: [Int] = [summary.files, summary.skipped, summary.errors, summary.warnings]
    #expect(counts == [1, 5, 4, 1])
  }

  @Test("A broken element of an array costs that element alone, where elements begin lines")
  func brokenElement() {
    let (index, problems, _) = reading(
      "a.json",
      """
      [
        {"name": "1"},
        {"name": "2", "suggestedAnswer": [
          {"text": "a"} oops
        ]},
        {"name": "3"},
        {"name": "4"}
      ]
      """)
    #expect(titles(index) == ["1", "3", "4"])
    #expect(problems.map(\.line) == [4])
  }

  @Test("A disclaimer comes as a text or as a work that has one")
  func usageInfo() {
    let works = [#""U""#, #"{"@type":"CreativeWork","text":"U"}"#, #"[{"name":"U"}]"#]
    for work in works {
      let found = reading("a.json", #"{"hasPart":[{"name":"1"}],"usageInfo":\#(work)}"#)
      #expect(found.index.disclaimer(0) == "U")
    }
  }

  @Test("A second question of an id is kept and reported")
  func duplicates() {
    let (index, _, _) = reading(
      "a.jsonl",
      "{\"@id\":\"x\",\"name\":\"1\"}\n{\"@id\":\"y\",\"name\":\"2\"}\n{\"@id\":\"x\",\"name\":\"3\"}"
    )
    #expect(index.threadCount == 3)
    #expect(index.row(withID: "x") == 0)
    #expect(
      index.duplicates().map(\.description) == [
        "a.jsonl:3:1: warning: an earlier question has this one's id; it is called “x-2” here"
      ])
  }

  @Test("A later question of an id has one of its own, in one file as in several")
  func distinctIDs() {
    let files = [
      ["x", "y", "x", "x-2", "x"], ["x", "z", "", ""],
    ].enumerated().map { number, ids in
      let lines = ids.map { $0.isEmpty ? #"{"name":"N"}"# : #"{"@id":"\#($0)","name":"N"}"# }
      return Input.bytes(name: "\(number).jsonl", Array(lines.joined(separator: "\n").utf8))
    }
    let index = Index.reading(files).index
    let made = index.id(7)
    let ids = ["x", "y", "x-2", "x-2-2", "x-3", "x-4", "z", made, "\(made)-2"]
    #expect((0..<9).map { index.id($0) } == ids)
    #expect(ids.map { index.row(withID: $0) } == Array(0..<9))
    #expect((0..<9).map { index.idHash($0) } == ids.map(\.byteHash))
    #expect(index.rows(withIDs: ["x-3".byteHash]).values.first == 4)
    #expect(index.successors(of: index) == Array(0..<9))
    #expect(index.duplicates().count == 5)
  }

  @Test("A folder is read in name order, sub-folders too, without dot-files and other files")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rounds-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "b.json": "2", "a/z.jsonl": "1", "c.ndjson": "3", ".hidden.json": "x", "notes.txt": "x",
      ".git/d.json": "x",
    ]
    for (name, title) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("{\"name\":\"\(title)\"}".utf8).write(to: file)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "a/up"), withDestinationURL: folder)
    mkfifo(folder.appending(path: "a/pipe.json").path, 0o600)
    let found = Index.reading([.path(folder.path)])
    #expect(titles(found.index) == ["1", "2", "3"])
    #expect(found.index.file(0) == folder.path + "/a/z.jsonl")
    #expect(found.problems.isEmpty)
  }

  @Test("Where there is nothing at all it is said, but for a file of no lines")
  func nothing() {
    #expect(
      reading("stdin", " \n").problems.map(\.description) == [
        "stdin:1:1: error: there is nothing here; a question in JSON was expected"
      ])
    #expect(reading("a.json", "").summary.errors == 1)
    #expect(reading("a.jsonl", "").summary.errors == 0)
  }

  @Test("A file that is not there is an error that says so, and the others are read")
  func missing() throws {
    let found = Index.reading([
      .path("/no/such.json"), .bytes(name: "a.json", Array("{\"name\":\"1\"}".utf8)),
    ])
    #expect(found.index.threadCount == 1)
    #expect(
      found.problems.map(\.description) == [
        "/no/such.json: error: cannot open it: No such file or directory"
      ])
  }

  @Test(
    "One large array is walked by several threads of execution and read as by one",
    arguments: [
      ("[", "]"), (#"{"@type":"Dataset","name":"D","hasPart":["#, #"],"usageInfo":"U"}"#),
    ])
  func largeArray(opening: String, closing: String) {
    // Answers that look like questions are where a guessed beginning goes wrong.
    let filler = String(repeating: "x", count: 900)
    let elements = (0..<30_000).map { number in
      let decoy = #","suggestedAnswer":[{"text":"t"}, {"@type":"Question","text":"t","@id":"a"}]"#
      return
        #"{"@type":"Question","@id":"q\#(number)","name":"\#(number)","text":"\#(filler)"\#(number % 3 == 0 ? decoy : "")}"#
    }
    let json = opening + elements.joined(separator: ",\n ") + closing
    let bytes = Array(json.utf8)
    #expect(bytes.count > 24 << 20)
    let found = [1, 4].map { workers in
      let collected = Collector()
      Loader([.bytes(name: "a.json", bytes)], workers: workers).load { collected.take($0) }
      return collected
    }
    #expect(found.map(\.index.threadCount) == [30_000, 30_000])
    #expect(found.map(\.index.answerCount) == [20_000, 20_000])
    #expect(found.allSatisfy { $0.problems.isEmpty })
    #expect((0..<30_000).allSatisfy { found[1].index.summary($0).title == "\($0)" })
    #expect(found[1].index.disclaimer(29_999) == found[0].index.disclaimer(0))
  }

  @Test("A large array that is broken in the middle is read as by one thread of execution")
  func brokenLargeArray() {
    let filler = String(repeating: "x", count: 900)
    var elements = (0..<30_000).map {
      #"{"@type":"Question","@id":"q\#($0)","name":"\#($0)","text":"\#(filler)"}"#
    }
    elements[12_345] = #"{"@type":"Question","name":oops}"#
    let bytes = Array("[\n\(elements.joined(separator: ",\n"))\n]".utf8)
    let found = [1, 4].map { workers in
      let collected = Collector()
      Loader([.bytes(name: "a.json", bytes)], workers: workers).load { collected.take($0) }
      return collected
    }
    #expect(found.map(\.index.threadCount) == [29_999, 29_999])
    #expect(found.map { $0.problems.map(\.line) } == [[12_347], [12_347]])
  }

  @Test("However many threads of execution walk, rows come in the archive's order")
  func order() {
    let lines = (0..<60_000).map {
      "{\"@type\":\"Question\",\"@id\":\"q\($0)\",\"name\":\"\($0)\",\"text\":\"\(String(repeating: "x", count: 400))\"}"
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let collected = Collector()
    Loader([.bytes(name: "a.jsonl", bytes), .bytes(name: "b.jsonl", bytes)], workers: 4).load {
      collected.take($0)
    }
    let index = collected.index
    #expect(index.threadCount == 120_000)
    #expect((0..<120_000).allSatisfy { index.summary($0).title == "\($0 % 60_000)" })
  }
}

/// Collects what a loader posts, which it does from one thread of execution at a time.
final class Collector: @unchecked Sendable {  // the loader posts one event at a time
  private(set) var index = Index()
  private(set) var problems: [Problem] = []

  func take(_ event: LoadEvent) {
    if case .indexed(let batch) = event { index.append(batch) }
    if case .problem(let problem) = event { problems.append(problem) }
  }
}
