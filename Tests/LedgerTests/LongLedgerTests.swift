import Forum
import Glibc
import TestSupport
import Testing

@testable import Ledger

@Suite("A ledger that is longer than what is read of it at a time")
struct LongLedgerTests {
  private static func vote(_ number: Int) -> String {
    #"{"event":"vote","at":"2026-01-01T00:00:00Z","thread":"q\#(number)","answer":"a","vote":1}"#
  }

  @Test("Every line of it counts, and one that says nothing is named by its number")
  func manyLines() throws {
    let folder = try TemporaryFolder()
    let count = 40_000
    var lines = (0..<count).map(LongLedgerTests.vote)
    lines.insert("no event", at: 30_000)
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    var journal = folder.journal
    let votes = try journal.load().votes
    #expect(votes.count == count)
    #expect((0..<count).allSatisfy { votes[question: "q\($0)", answer: "a"] == .up })
    #expect(journal.problems.map(\.line) == [30_001])
    #expect(try journal.step(.undo).deed?.thread == "q\(count - 1)")
  }

  @Test("A line that is written to its end while the ledger is read is read as a whole later")
  func growing() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<3).map { LongLedgerTests.vote($0) + "\n" }
    try folder.write(lines[0] + lines[1].prefix(30))
    let file = try LedgerFile(path: folder.ledgerPath, flags: O_RDONLY)
    var reading = EventReading(from: 0)
    var read = [try reading.next(of: file)].compactMap(\.self)
    var journal = folder.journal
    _ = try journal.load()
    try folder.append(lines[1].dropFirst(30) + lines[2])
    while let lines = try reading.next(of: file) { read.append(lines) }
    #expect(read.flatMap(\.all).compactMap(\.head).count == 1, "the rest of a line begins none")
    guard case .deeds(let deeds) = try journal.catchUp() else {
      Issue.record("it is the same file")
      return
    }
    #expect(deeds.map(\.thread) == ["q1", "q2"])
    #expect(journal.problems.isEmpty)
  }

  @Test("A note of several megabytes is read, and so is what comes after it", arguments: 1...3)
  func longLine(megabytes: Int) throws {
    let folder = try TemporaryFolder()
    let note = String(repeating: "long ", count: megabytes * 1_000_000 / 5)
    var journal = folder.journal
    _ = try journal.record(Deed(thread: "q", answer: "first", .vote(.down, was: nil)))
    _ = try journal.record(Deed(thread: "q", answer: nil, .note(note, was: "")))
    _ = try journal.record(Deed(thread: "q", answer: "last", .vote(.up, was: nil)))
    let record = try folder.journal.read()
    #expect(record.votes[question: "q", answer: "first"] == .down)
    #expect(record.votes[question: "q", answer: "last"] == .up)
    #expect(record.problems.isEmpty)
    var other = folder.journal
    #expect(try other.load().marks["q", nil]?.note == note)
  }
}
