import Forum
import Foundation
import Glibc
import Ledger
import TestSupport
import Testing

@Suite("A ledger that cannot be written")
struct LedgerFailureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A full disk is an error that says what, where and what to do")
  func fullDevice() throws {
    let path = folder.path + "/ledger.jsonl"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/full")
    let error = try #require(throws: LedgerError.self) {
      try Journal(path: path).record(.up, answer: "a1", question: "q1")
    }
    #expect(
      error.description == """
        cannot write to \(path): No space left on device; make room there, \
        or set XDG_STATE_HOME to a folder with room
        """)
  }

  @Test("A device or a pipe in the file's place has no votes", arguments: ["device", "pipe"])
  func noFile(kind: String) throws {
    let path = folder.path + "/ledger.jsonl"
    if kind == "pipe" {
      mkfifo(path, 0o600)
    } else {
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/full")
    }
    #expect(try Journal(path: path).read() == Reading())
  }

  @Test("A file where the folder should be is an error that names it")
  func fileForFolder() throws {
    try "".write(toFile: folder.path + "/state", atomically: true, encoding: .utf8)
    let error = try #require(throws: LedgerError.self) {
      try folder.journal.record(.up, answer: "a1", question: "q1")
    }
    #expect(error.code == ENOTDIR)
    #expect(error.description.contains(folder.path + "/state"))
  }

  @Test("A folder in the file's place is an error")
  func folderForFile() throws {
    let error = try #require(throws: LedgerError.self) {
      try Journal(path: folder.path).record(.up, answer: "a1", question: "q1")
    }
    #expect(error.action == .open)
    #expect(error.code == EISDIR)
  }

  @Test("A folder that may not be written to is an error", .enabled(if: geteuid() != 0))
  func readOnlyFolder() throws {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let error = try #require(throws: LedgerError.self) {
      try folder.journal.record(.up, answer: "a1", question: "q1")
    }
    #expect(error.code == EACCES)
    #expect(try folder.journal.read() == Reading())
  }

  @Test("A read-only disk is an error, and its votes are still read", .enabled(if: Disk.canMount))
  func readOnlyDisk() throws {
    let disk = try Disk(at: folder.path, options: "size=64k")
    let ledger = Journal(path: folder.path + "/ledger.jsonl")
    try ledger.record(.up, answer: "a1", question: "q1")
    try disk.makeReadOnly()
    let error = try #require(throws: LedgerError.self) {
      try ledger.record(.down, answer: "a1", question: "q1")
    }
    #expect(error.code == EROFS)
    #expect(try ledger.read().votes == OwnVotes(["q1": ["a1": .up]]))
  }

  @Test("A write cut short by a full disk leaves nothing behind", .enabled(if: Disk.canMount))
  func shortWrite() throws {
    let disk = try Disk(at: folder.path, options: "size=4k")
    defer { withExtendedLifetime(disk) {} }
    let ledger = Journal(path: folder.path + "/ledger.jsonl")
    try ledger.record(.up, answer: "a1", question: String(repeating: "q", count: 3990))
    let before = try Data(contentsOf: URL(fileURLWithPath: ledger.path))
    let error = try #require(throws: LedgerError.self) {
      try ledger.record(.down, answer: "a1", question: "q1")
    }
    #expect(error.code == ENOSPC)
    #expect(try Data(contentsOf: URL(fileURLWithPath: ledger.path)) == before)
    #expect(try ledger.read().votes == OwnVotes([String(repeating: "q", count: 3990): ["a1": .up]]))
  }
}

/// A small disk in memory, where the tests may mount one.
final class Disk {
  private let path: String

  init(at path: String, options: String) throws {
    self.path = path
    guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else { throw POSIXError(.EPERM) }
  }

  deinit { umount(path) }

  func makeReadOnly() throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
      throw POSIXError(.EPERM)
    }
  }

  static let canMount: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return (try? Disk(at: folder.path, options: "size=4k")) != nil
  }()
}

@Suite("A ledger that is odd")
struct OddLedgerTests {
  private let vote = Deed(thread: "q", answer: "a", .vote(.up, was: nil))

  @Test("At the end of time no vote is pretended")
  func endOfTime() throws {
    let folder = try TemporaryFolder()
    let line = #"{"at":"8999-12-31T23:59:59.999999Z","thread":"q","answer":"b","vote":1}"# + "\n"
    try folder.write(Array(line.utf8))
    var journal = folder.journal
    #expect(throws: LedgerError.self) { try journal.record(vote) }
    #expect(try folder.journal.read().votes.count == 1)
    #expect(try String(contentsOfFile: folder.ledgerPath, encoding: .utf8) == line)
  }

  @Test("Compacting one that is a link leaves the link, and compacts what it leads to")
  func link() throws {
    let folder = try TemporaryFolder()
    let target = "\(folder.path)/real.jsonl"
    try folder.write([])
    try FileManager.default.removeItem(atPath: folder.ledgerPath)
    try FileManager.default.createSymbolicLink(
      atPath: folder.ledgerPath, withDestinationPath: target)
    var journal = folder.journal
    for _ in 0..<3 { _ = try journal.record(vote) }
    _ = try journal.compact()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.ledgerPath) == target)
    let text = try String(contentsOfFile: target, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 1)
    #expect(FileManager.default.fileExists(atPath: target + ".old"))
  }

  @Test("Compacting keeps who may read the file, and one old file, until there is another")
  func compactedAccess() throws {
    let folder = try TemporaryFolder()
    var journal = folder.journal
    for _ in 0..<3 { _ = try journal.record(vote) }
    let (path, kept) = (folder.ledgerPath, folder.ledgerPath + ".old")
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
    let first = folder.text
    _ = try journal.compact()
    #expect(try folder.mode(of: path) == 0o664)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == first)
    var calls = SystemCalls.system
    calls.write = { _, _, _ in
      errno = ENOSPC
      return -1
    }
    var failing = Journal(path: path, clock: .teaTime, calls: calls)
    #expect(throws: LedgerError.self) { try failing.compact() }
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == first)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: URL(filePath: path).deletingLastPathComponent().path)
    #expect(names.sorted() == ["ledger.jsonl", "ledger.jsonl.old"])
  }

  @Test("A ledger that is deleted while it is open leaves nothing to show")
  func deleted() throws {
    let folder = try TemporaryFolder()
    var journal = folder.journal
    _ = try journal.record(vote)
    try FileManager.default.removeItem(atPath: folder.ledgerPath)
    guard case .whole(let record) = try journal.catchUp() else {
      Issue.record("what is gone still counts")
      return
    }
    #expect(record.votes == OwnVotes())
    guard case .deeds([]) = try journal.catchUp() else {
      Issue.record("it is gone once only")
      return
    }
    _ = try journal.record(vote)
    #expect(try folder.journal.read().votes.count == 1)
  }

  @Test("Another file that has the number of the old one is read from its start")
  func reusedNumber() throws {
    let folder = try TemporaryFolder()
    var journal = folder.journal
    _ = try journal.record(vote)
    let old = try Data(contentsOf: URL(filePath: folder.ledgerPath))
    let other = #"{"at":"2026-01-01T00:00:00.000001Z","thread":"q","answer":"other","vote":-1}"#
    // The same file with other bytes: as the system would give a number again.
    let file = try #require(FileHandle(forWritingAtPath: folder.ledgerPath))
    try file.write(contentsOf: Data(other.utf8) + Data(repeating: 0x20, count: old.count) + [0x0A])
    try file.close()
    guard case .whole(let record) = try journal.catchUp() else {
      Issue.record("it was taken for the old file")
      return
    }
    #expect(record.votes[question: "q", answer: "other"] == .down)
    #expect(record.votes[question: "q", answer: "a"] == nil)
  }
}
