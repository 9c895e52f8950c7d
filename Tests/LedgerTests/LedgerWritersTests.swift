import Dispatch
import Forum
import Foundation
import Ledger
import Testing

@Suite("Two writers of one ledger")
struct LedgerWritersTests {
  @Test("Every line of both is whole, and the folder and file are made once")
  func interleaving() throws {
    let folder = try TemporaryFolder()
    let path = folder.ledgerPath
    let long = String(repeating: "long ", count: 2000)
    DispatchQueue.concurrentPerform(iterations: 2) { writer in
      let ledger = Journal(path: path, clock: .teaTime, patience: .seconds(60))
      for number in 0..<100 {
        try? ledger.record(.up, answer: "\(writer)-\(number)", question: long)
      }
    }
    let reading = try folder.journal.read()
    for answer in (0..<2).flatMap({ writer in (0..<100).map { "\(writer)-\($0)" } }) {
      #expect(reading.votes[question: long, answer: answer] == .up)
    }
    #expect(reading.problems.isEmpty)
    #expect(folder.text?.split(separator: "\n").count == 200)
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
