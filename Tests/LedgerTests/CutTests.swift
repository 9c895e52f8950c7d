import Forum
import Foundation
import Ledger
import TestSupport
import Testing

@Suite("A ledger that is cut short, as by a power cut")
struct CutTests {
  /// Events of every kind, with what they come to after each.
  private static func history() throws -> (bytes: [UInt8], ends: [Int], folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    var journal = folder.journal
    var ends = [0]
    func wrote(_ deed: Deed?) throws {
      #expect(deed != nil)
      ends.append(try Data(contentsOf: URL(filePath: folder.ledgerPath)).count)
    }
    try wrote(journal.record(Deed(thread: "q", answer: "é 1", .vote(.up, was: nil))).deed)
    try wrote(journal.record(Deed(thread: "q", answer: "a2", .vote(.down, was: nil))).deed)
    try wrote(journal.record(Deed(thread: "q", answer: nil, .bookmark(true))).deed)
    try wrote(journal.step(.undo).deed)
    try wrote(journal.step(.undo).deed)
    try wrote(journal.step(.redo).deed)
    try wrote(journal.record(Deed(thread: "q", answer: "é 1", .note("“so”", was: ""))).deed)
    return (try [UInt8](Data(contentsOf: URL(filePath: folder.ledgerPath))), ends, folder)
  }

  @Test("At every byte, all whole lines count, and only the torn one is named")
  func everyByte() throws {
    let (bytes, ends, _) = try CutTests.history()
    for length in 0...bytes.count {
      let folder = try TemporaryFolder()
      try folder.write(Array(bytes.prefix(length)))
      let whole = ends.last { $0 <= length } ?? 0
      let isTorn = whole < length && !ends.contains(length + 1)
      var journal = folder.journal
      let record = try journal.load()
      let end = isTorn ? whole : ends.first { $0 >= length } ?? whole
      let expected = LedgerLines(Array(bytes.prefix(end))).record
      #expect(record.votes == expected.votes)
      #expect(record.marks.all.map(\.note) == expected.marks.all.map(\.note))
      #expect(journal.problems.count == (isTorn ? 1 : 0))
      // What comes after it is whole, and what was torn stays as it is.
      _ = try journal.record(Deed(thread: "q", answer: "last", .vote(.up, was: nil)))
      let after = try Data(contentsOf: URL(filePath: folder.ledgerPath))
      #expect(after.starts(with: bytes.prefix(length)))
      let again = try folder.journal.read()
      #expect(again.votes[question: "q", answer: "last"] == .up)
      #expect(again.problems.count == (isTorn ? 1 : 0))
    }
  }
}
