import Archive
import Forum
import Foundation
import TestSupport
import Testing

@testable import Importers

@Suite("The order of a dump, and the memory for it")
struct DumpOrderTests {
  /// A site of some hundred posts, so that small memory has to go to the disk often.
  private let tables: [(name: String, root: String, rows: [DumpFixture.Row])]

  init() {
    var random = SeededGenerator(seed: 7)
    let questions = (1...80).map { $0 * 3 }
    let posts = (1...400).map { number -> DumpFixture.Row in
      let isQuestion = questions.contains(number)
      let parent = questions.randomElement(using: &random) ?? 3
      let body = String(repeating: "Wörter & <b> ", count: Int.random(in: 0...40, using: &random))
      return [
        "Id": "\(number)", "PostTypeId": isQuestion ? "1" : "2",
        isQuestion ? "Title" : "ParentId": isQuestion ? "Title \(number)" : "\(parent)",
        "Body": body, "OwnerUserId": "\(Int.random(in: 1...30, using: &random))",
        "Score": "\(Int.random(in: -3...9, using: &random))",
      ]
    }
    let users = (1...30).map { ["Id": "\($0)", "DisplayName": "Name \($0)"] as DumpFixture.Row }
    let comments = (1...600).map { number -> DumpFixture.Row in
      [
        "Id": "\(number)", "PostId": "\(Int.random(in: 1...400, using: &random))",
        "Text": "Comment \(number)", "UserId": "\(Int.random(in: 1...30, using: &random))",
      ]
    }
    let votes = (1...900).map { number -> DumpFixture.Row in
      [
        "Id": "\(number)", "PostId": "\(Int.random(in: 1...400, using: &random))",
        "VoteTypeId": "\(Int.random(in: 2...3, using: &random))",
      ]
    }
    tables = [
      ("Posts.xml", "posts", posts), ("Users.xml", "users", users),
      ("Comments.xml", "comments", comments), ("Votes.xml", "votes", votes),
    ]
  }

  private func archive(
    _ tables: [(name: String, root: String, rows: [DumpFixture.Row])], memoryLimit: Int = 1 << 30
  ) throws -> [UInt8] {
    let inputs = tables.map {
      Input.bytes(name: $0.name, Array(DumpFixture.table($0.root, $0.rows).utf8))
    }
    var threads: [Question] = []
    let run = ImportRun(take: { threads.append($0) })
    try StackExchangeImporter(site: nil, memoryLimit: memoryLimit).read(inputs, into: run)
    return try ReadAgain(threads).bytes
  }

  @Test("Neither the order of rows nor that of tables matters")
  func order() throws {
    let expected = try archive(tables)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<5 {
      let shuffled = tables.map { ($0.name, $0.root, $0.rows.shuffled(using: &random)) }
      #expect(try archive(shuffled.shuffled(using: &random)) == expected)
    }
  }

  @Test("With hardly any memory the archive is the same", arguments: [1, 10_000, 100_000])
  func memory(limit: Int) throws {
    #expect(try archive(tables, memoryLimit: limit) == archive(tables))
  }

  @Test("The same dump gives the same bytes each time")
  func again() throws {
    #expect(try archive(tables) == archive(tables))
  }
}
