import Foundation
import Testing

@Suite("rounds list")
struct CommandListTests {
  let home: CommandHome
  let archive: String

  init() throws {
    home = try CommandHome()
    archive = try home.write(CommandFixture.archive, to: "a.jsonl")
  }

  @Test("On a narrow terminal ids keep the ends that tell them apart")
  func longIDs() throws {
    let threads = (1...3).map { number in
      #"{"@id":"https://questions.example.org/questions/with/a/long/address/\#(number)","name":"T"}"#
    }
    let archive = try home.write(threads.joined(separator: "\n"), to: "long.jsonl")
    let run = try home.runOnTerminal("list", "--color", "never", archive, columns: 60)
    for number in 1...3 { #expect(run.output.contains("address/\(number) ")) }
    #expect(run.output.contains("…"))
  }

  @Test("In a pipe, a thread is a line of fields between tabs")
  func pipe() throws {
    let run = try home.run("list", archive)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.fields[0] == ["q2", "+10", "1", "2021-05-06", "整形外科について"])
    #expect(
      run.fields[1]
        == ["q1", "+5", "4", "2012-03-04", "Can repeated treatment train your muscles?"])
    #expect(run.fields.allSatisfy { $0.count == 5 })
  }

  @Test("As JSON, every line has all the keys of the contract")
  func json() throws {
    let objects = try home.run("list", "--json", "--sort", "archive", archive).objects
    let keys: Set = [
      "id", "title", "author", "date", "keywords", "answerCount", "answersHere", "specialties",
      "topVote", "file",
    ]
    #expect(objects.count == 3)
    #expect(objects.allSatisfy { Set($0.keys) == keys })
    #expect(objects.compactMap { $0["id"] as? String } == CommandFixture.ids)
    let first = try #require(objects.first)
    #expect(first["author"] as? String == "adrian23456")
    #expect(first["date"] as? String == "2012-03-04")
    #expect(first["keywords"] as? [String] == ["Botox", "forehead"])
    #expect(first["answerCount"] as? Int == 11)
    #expect(first["answersHere"] as? Int == 4)
    #expect(first["specialties"] as? [String] == ["Plastic Surgeon", "Dermatologist"])
    #expect(first["topVote"] as? Int == 4)
    #expect(first["file"] as? String == archive)
    #expect(objects.last?["topVote"] is NSNull)
  }

  @Test(
    "Every sort order puts its threads first",
    arguments: [
      ("newest", "q2"), ("oldest", "q1"), ("votes", "q2"), ("answers", "q1"), ("title", "q1"),
      ("archive", "q1"),
    ])
  func sort(order: String, first: String) throws {
    #expect(try home.run("list", "--sort", order, archive).fields.first?.first == first)
    #expect(try home.run("--sort", order, archive).fields.first?.first == first)
  }

  @Test("A limit, a search and specialties leave what they say")
  func narrowing() throws {
    #expect(try home.run("list", "--limit", "1", archive).lines.count == 1)
    #expect(try home.run("list", "--limit", "0", archive).output.isEmpty)
    #expect(try home.run("list", "--search", "weaken", archive).fields.map(\.[0]) == ["q1"])
    #expect(try home.run("list", "--search", "nowhere", archive).output.isEmpty)
    let without = try home.run("list", "--search", "-weaken", archive).fields.map(\.[0])
    #expect(!without.isEmpty && !without.contains("q1"))
    let surgeons = try home.run("list", "--specialty", "plastic  SURGEONS", archive)
    #expect(surgeons.fields.map(\.[0]) == ["q1"])
    let both = try home.run(
      "list", "--specialty", "Dermatologist", "--specialty", "Plastic Surgeon", archive)
    #expect(both.fields.map(\.[0]) == ["q2", "q1"])
  }

  @Test("An unknown specialty is an error that names a close one")
  func unknownSpecialty() throws {
    let run = try home.run("list", "--specialty", "plastic surgen", archive)
    #expect(run.status == 64)
    #expect(run.errors.contains("did you mean “Plastic Surgeon”?"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test("Nothing in an archive reaches the output as a control character")
  func hostile() throws {
    for arguments in [["list"], ["list", "--json"]] {
      let run = try home.runOnTerminal(
        arguments[0], arguments.dropFirst().first ?? archive, archive)
      let harm = run.output.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" || 0x7F...0x9F ~= $0.value || $0.value == 0x202E
      }
      #expect(harm.isEmpty == true || arguments == ["list"])
    }
    let plain = try home.runOnTerminal("list", "--color", "never", archive)
    #expect(!plain.output.contains("\u{1B}") && !plain.output.contains("\u{7}"))
  }

  @Test("On a terminal no line is wider than it", arguments: [40, 80, 200])
  func width(columns: UInt16) throws {
    let run = try home.runOnTerminal("list", "--color", "never", archive, columns: columns)
    #expect(run.lines.first?.hasPrefix("ID") == true)
    #expect(run.lines.count == 4)
    let widths = run.lines.map { line in
      line.unicodeScalars.reduce(0) { $0 + (0x3000...0x9FFF ~= $1.value ? 2 : 1) }
    }
    #expect(widths.allSatisfy { $0 <= columns })
  }

  @Test("Without paths it is the sample archive")
  func sample() throws {
    #expect(try home.run("list").lines.count >= 40)
  }

  @Test("Standard input is an archive, as lines or as an array")
  func standardInput() throws {
    #expect(try home.run("list", "-", input: CommandFixture.archive).lines.count == 3)
    let array = #"[{"name":"One"},{"name":"Two"}]"#
    #expect(try home.run("list", "-", input: array).fields.map(\.[4]) == ["One", "Two"])
  }
}
