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
