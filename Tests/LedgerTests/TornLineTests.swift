import Forum
import Foundation
import Ledger
import TestSupport
import Testing

@Suite("A ledger whose writer was killed")
struct TornLineTests {
  static let whole = #"{"event":"vote","answer":"a1","question":"q","vote":1}"# + "\n"
  static let torn = #"{"event":"vote","answer":"é 2","question":"q","vote":-1}"# + "\n"

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("At every byte of a write, earlier votes are there and the torn line is reported")
  func reading() throws {
    for length in 0..<Self.torn.utf8.count {
      try write(length)
      let reading = try folder.journal.read()
      let isWhole = length == Self.torn.utf8.count - 1
      #expect(reading.votes == OwnVotes(["q": isWhole ? ["a1": .up, "é 2": .down] : ["a1": .up]]))
      #expect(reading.problems.map(\.line) == (isWhole || length == 0 ? [] : [2]))
    }
  }

  @Test("At every byte of a write, the next vote starts a line of its own")
  func appending() throws {
    for length in 0..<Self.torn.utf8.count {
      try write(length)
      let before = try #require(FileManager.default.contents(atPath: folder.ledgerPath))
      let votesBefore = try folder.journal.read().votes
      try folder.journal.record(.up, answer: "a3", question: "q")
      let after = try #require(FileManager.default.contents(atPath: folder.ledgerPath))
      #expect(after.starts(with: before))
      var votes = votesBefore
      votes[question: "q", answer: "a3"] = .up
      #expect(try folder.journal.read().votes == votes)
    }
  }

  @Test("A torn line is reported by its place and what is wrong")
  func report() throws {
    try write(20)
    let problem = try #require(try folder.journal.read().problems.first)
    #expect(problem.description.hasPrefix("\(folder.ledgerPath):2:17: warning: skipped: "))
    #expect(problem.description.contains("the last line is torn"))
  }

  private func write(_ length: Int) throws {
    try folder.write(Array(Self.whole.utf8) + Self.torn.utf8.prefix(length))
  }
}
