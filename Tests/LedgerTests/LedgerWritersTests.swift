import Dispatch
import Forum
import Foundation
import Ledger
import Synchronization
import Testing

@Suite("Several writers of one ledger")
struct LedgerWritersTests {
  @Test("Eight writers of 5,000 votes each make 40,000 whole lines, and each knows them all")
  func interleaving() throws {
    let folder = try TemporaryFolder()
    let path = folder.ledgerPath
    // The disk has no part in whether lines interleave, and is waited for in other tests.
    var calls = SystemCalls.system
    calls.sync = { _ in 0 }
    let journals = Mutex<[Journal]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { [calls] writer in
      var journal = Journal(
        path: path, voter: "\(writer)", patience: .seconds(120), calls: calls)
      for number in 0..<5000 {
        let deed = Deed(
          thread: "q\(number % 7)", answer: "\(writer)-\(number)",
          .vote(number.isMultiple(of: 3) ? .down : .up, was: nil))
        do { _ = try journal.record(deed) } catch { Issue.record(error) }
      }
      journals.withLock { $0.append(journal) }
    }
    let lines = try #require(folder.text).split(separator: "\n")
    #expect(lines.count == 40_000)
    #expect(Set(lines.map { $0.prefix(60) }).count == 40_000, "no two of one moment")
    let reading = try folder.journal.read()
    #expect(reading.problems.isEmpty)
    #expect(reading.votes.count == 40_000)
    for (writer, number) in [(0, 0), (3, 2500), (7, 4999)] {
      #expect(
        reading.votes[question: "q\(number % 7)", answer: "\(writer)-\(number)"]
          == (number.isMultiple(of: 3) ? .down : .up))
    }
    for var journal in journals.withLock({ $0 }) {
      _ = try journal.catchUp()
      // All that there is to undo is what all have done.
      #expect(try journal.moment(ofNext: .undo) != nil)
      #expect(try journal.catchUp().isEmpty)
    }
  }

  @Test("Each writer is told of all that the others did, and of nothing twice")
  func news() throws {
    let folder = try TemporaryFolder()
    var one = folder.journal
    var two = folder.journal
    _ = try one.load()
    var heard: [String] = []
    func hear(_ news: JournalNews) {
      if case .deeds(let deeds) = news { heard += deeds.compactMap(\.answer) }
    }
    for number in 0..<30 {
      _ = try two.record(Deed(thread: "q", answer: "two-\(number)", .vote(.up, was: nil)))
      if number.isMultiple(of: 3) {
        let deed = Deed(thread: "q", answer: "one-\(number)", .vote(.up, was: nil))
        hear(try one.record(deed).news)
      }
      if number.isMultiple(of: 4) { hear(try one.catchUp()) }
    }
    hear(try one.catchUp())
    #expect(heard == (0..<30).map { "two-\($0)" })
  }

  @Test("While another program holds the ledger, a vote waits and then fails with a message")
  func held() throws {
    let folder = try TemporaryFolder()
    try folder.journal.record(.up, answer: "a1", question: "q1")
    let other = try #require(FileHandle(forUpdatingAtPath: folder.ledgerPath))
    #expect(flock(other.fileDescriptor, LOCK_EX) == 0)
    let error = try #require(throws: LedgerError.self) {
      try Journal(path: folder.ledgerPath, patience: .milliseconds(10))
        .record(.down, answer: "a1", question: "q1")
    }
    #expect(error.description.contains("another program holds it"))
  }
}
