import Forum
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Ledger

@Suite("A disk that fails in the middle of a write")
struct FailingCallsTests {
  let folder: TemporaryFolder
  private static let deed = Deed(thread: "q", answer: "a2", .vote(.down, was: nil))

  init() throws {
    folder = try TemporaryFolder()
    try folder.journal.record(.up, answer: "a1", question: "q")
  }

  /// A journal that has taken in what is there already.
  private func journal(_ calls: SystemCalls) throws -> Journal {
    var journal = Journal(path: folder.ledgerPath, clock: .teaTime, calls: calls)
    _ = try journal.load()
    return journal
  }

  /// The vote fails with the code, the file is as it was, and the next vote succeeds.
  private func expectNothing(of calls: SystemCalls, code: Int32) throws {
    let before = folder.text
    var journal = try journal(calls)
    let error = try #require(throws: LedgerError.self) { try journal.record(Self.deed) }
    #expect(error.code == code)
    #expect(folder.text == before)
    #expect(try folder.journal.read() == Reading(votes: OwnVotes(["q": ["a1": .up]])))
    var healed = try self.journal(.system)
    _ = try healed.record(Self.deed)
    #expect(
      try folder.journal.read() == Reading(votes: OwnVotes(["q": ["a1": .up, "a2": .down]])))
  }

  @Test("A write that is cut short at any byte is taken back")
  func shortWrites() throws {
    for length in [0, 1, 40, 80] {
      var calls = SystemCalls.system
      calls.write = { Glibc.write($0, $1, min($2, length)) }
      try expectNothing(of: calls, code: ENOSPC)
      try folder.write("")
      try folder.journal.record(.up, answer: "a1", question: "q")
    }
  }

  @Test("A write that fails leaves nothing", arguments: [EIO, ENOSPC, EDQUOT, EFBIG, EROFS])
  func failedWrite(code: Int32) throws {
    var calls = SystemCalls.system
    calls.write = { _, _, _ in
      errno = code
      return -1
    }
    try expectNothing(of: calls, code: code)
  }

  @Test("What could not be synced does not count", arguments: [EIO, ENOSPC])
  func failedSync(code: Int32) throws {
    var calls = SystemCalls.system
    calls.sync = { _ in
      errno = code
      return -1
    }
    try expectNothing(of: calls, code: code)
  }

  @Test("What cannot be taken back is torn: set aside and named, and the next line is whole")
  func failedTruncation() throws {
    var calls = SystemCalls.system
    calls.write = { Glibc.write($0, $1, min($2, 40)) }
    calls.truncate = { _, _ in
      errno = EIO
      return -1
    }
    var broken = try journal(calls)
    #expect(throws: LedgerError.self) { try broken.record(Self.deed) }
    #expect(try folder.journal.read().problems.map(\.line) == [2])
    var healed = try journal(.system)
    _ = try healed.record(Self.deed)
    let reading = try folder.journal.read()
    #expect(reading.votes == OwnVotes(["q": ["a1": .up, "a2": .down]]))
    #expect(reading.problems.map(\.line) == [2])
  }

  @Test("Signals that interrupt a call change nothing")
  func interruptions() throws {
    let turns = Mutex(0)
    @Sendable func isInterrupted() -> Bool {
      turns.withLock { turns in
        turns += 1
        errno = EINTR
        return turns % 4 != 0
      }
    }
    var calls = SystemCalls.system
    calls.write = { isInterrupted() ? -1 : Glibc.write($0, $1, $2) }
    calls.sync = { isInterrupted() ? -1 : fdatasync($0) }
    var journal = try journal(calls)
    for _ in 0..<20 { _ = try journal.record(Self.deed) }
    #expect(folder.text?.split(separator: "\n").count == 21)
    #expect(try folder.journal.read().problems.isEmpty)
  }

  @Test("A line is handed to the system in one write, and synced before it is said to be there")
  func order() throws {
    let log = Mutex<[String]>([])
    var calls = SystemCalls.system
    calls.write = { descriptor, bytes, count in
      log.withLock { $0.append("write \(count)") }
      return Glibc.write(descriptor, bytes, count)
    }
    calls.sync = { descriptor in
      log.withLock { $0.append("sync") }
      return fdatasync(descriptor)
    }
    var journal = try journal(calls)
    let before = folder.text?.utf8.count ?? 0
    _ = try journal.record(Self.deed)
    let length = (folder.text?.utf8.count ?? 0) - before
    #expect(log.withLock { $0 } == ["write \(length)", "sync"])
  }
}
