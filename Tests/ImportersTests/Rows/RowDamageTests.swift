import Archive
import Forum
import Importers
import Testing

@Suite("Damaged tables")
struct RowDamageTests {
  @Test("A table that ends anywhere too early is read up to there, or refused in one line")
  func cut() {
    for (name, whole) in [("t.csv", RowTests.csv), ("t.json", RowDamageTests.json)] {
      for place in 0..<50 {
        let cut = String(whole.prefix(whole.count * place / 50))
        do {
          let imported = try ImportedThreads([.bytes(name: name, Array(cut.utf8))], as: .rows)
          #expect(imported.threads.allSatisfy { !$0.title.isEmpty })
        } catch {
          guard case ImportError.badData(let problem) = error else {
            Issue.record("\(error)")
            continue
          }
          #expect(problem.file == name && !problem.message.contains("\n"))
        }
      }
    }
  }

  static let json =
    "[" + (0..<9).map { #"{"question":"Q\#($0)","answer":"A\#($0)"}"# }.joined(separator: ",") + "]"

  @Test("Rows before the place where JSON breaks are read, and the place is said")
  func brokenArray() throws {
    let broken = RowDamageTests.json.replacing(#","answer":"A8""#, with: #","answer";"A8""#)
    let imported = try ImportedThreads(["t.json": broken], as: .rows)
    #expect(imported.threads.count == 8)
    #expect(imported.problems.count == 1)
    #expect(imported.problems[0].hasPrefix("t.json:1:"))
  }

  @Test("A text that ends inside a row is refused, wherever that is")
  func cutRow() {
    let first = #"{"question":"Q1","answer":"A1"}"#
    let second = #"{"question":"Q2","answer":"A\u00e92","n":-1.5e3,"is":true,"t":["a",null]}"#
    expectRefused(["t.json": "[" + first], "t.json:1:")
    for count in 0..<second.count {
      expectRefused(["t.json": "[\(first),\(second.prefix(count))"], "t.json:1:")
      if count > 0 {
        expectRefused(["t.jsonl": "\(first)\n\(second.prefix(count))"], "t.jsonl:2:")
      }
    }
  }

  @Test("A broken line, and a row that is none, hide no other")
  func brokenLines() throws {
    let row = { (name: String) in "{\"question\":\"\(name)\",\"answer\":\"A\"}\n" }
    let imported = try ImportedThreads(
      ["t.jsonl": row("1") + "{\"question\":\n" + "7\n" + row("2")], as: .rows)
    #expect(imported.threads.map(\.title) == ["1", "2"])
    #expect(
      imported.problems.map { String($0.prefix(10)) } == ["t.jsonl:2:", "t.jsonl:3:"])
  }

  @Test("Rows of another width are noted with their line and read as far as they go")
  func ragged() throws {
    let csv = "question,answer,city\n\"Q\n1\",A\nQ2,A,Rome,more\n\nQ3,A,Paris\n"
    let imported = try ImportedThreads(["t.csv": csv], as: .rows)
    #expect(imported.threads.count == 3)
    #expect(
      imported.problems == [
        "t.csv:2:1: warning: the row has 2 fields where the first has 3; "
          + "the others are taken for empty",
        "t.csv:4:1: warning: the row has 4 fields where the first has 3; "
          + "the rest is passed over",
      ])
  }

  @Test("A table that ends inside quotes is refused, alone or among others")
  func openQuote() {
    let cut = "question,answer\nQ1,A1\nQ2,\"A2\nQ3,A3\n"
    expectRefused(["t.csv": cut], "t.csv:3:1: error: a quote")
    expectRefused(["s.csv": "question,answer\nQ1,A1\n", "t.csv": cut], "t.csv:3:1: error: a quote")
  }

  private func expectRefused(_ files: KeyValuePairs<String, String>, _ beginning: String) {
    do {
      let imported = try ImportedThreads(files, as: .rows)
      Issue.record("\(imported.threads.count) threads")
    } catch {
      guard case .badData(let problem) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(problem.description.hasPrefix(beginning), "\(problem)")
      #expect(!problem.message.contains("\n"))
    }
  }

  @Test("A table of which no row could be read is refused with the first error")
  func nothingRead() {
    let first = #"{"question":"","answer":"A"}"#
    expectRefused(
      ["t.jsonl": "\(first)\n{\"question\":;}\n"], "t.jsonl:2:13: error: this is not JSON")
  }

  @Test("What is no table is refused")
  func refused() {
    let texts = ["", "\n\n", "<html></html>", "[]", "{}", "7", "[1]", "question,answer", "null"]
    for text in texts {
      for name in ["t.csv", "t.json", "t.jsonl", "t"] {
        #expect(throws: ImportError.self, "\(name): \(text)") {
          let imported = try ImportedThreads([.bytes(name: name, Array(text.utf8))], as: .rows)
          #expect(imported.threads.isEmpty)
          if text == "question,answer" { throw ImportError.usage("a table without a row") }
        }
      }
    }
  }

  @Test("Numbers and nesting that no table has do no harm")
  func extremes() throws {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    let json = """
      {"question":"Q","answer":"A","upvotes":1e999,"date":1e300,"stars":-1e999,"reviews":"-5"}
      {"question":"Q","answer":\(deep)}
      {"question":"Q","answer":{"answer":{"answer":"no"}},"question":"R"}
      """
    let imported = try ImportedThreads(["t.jsonl": json], as: .rows)
    #expect(imported.threads.first?.answers.first?.votes == Int(Int32.max))
    #expect(imported.problems.contains { $0.contains("more than 64 deep") })
  }
}
