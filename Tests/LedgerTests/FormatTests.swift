import Forum
import Foundation
import Ledger
import TestSupport
import Testing

@Suite("The lines of a ledger")
struct FormatTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func record(_ lines: String...) throws -> OwnRecord {
    try folder.write(lines.joined(separator: "\n") + "\n")
    var journal = folder.journal
    let record = try journal.load()
    #expect(journal.problems.isEmpty)
    return record
  }

  @Test("Every event comes back from its line as it was")
  func roundTrip() throws {
    let changes: [Deed.Change] = [
      .vote(.up, was: nil), .vote(nil, was: .down), .bookmark(true), .bookmark(false),
      .note("a “note” with \\ and \n", was: ""), .note("", was: "was"),
      .read(present: ["a1", "a\"2"]), .read(present: []),
    ]
    for change in changes {
      for cause in [Deed.Cause.reader, .undo, .redo] {
        if case .read = change, cause != .reader { continue }
        let event = LedgerEvent(
          Deed(thread: "q 1", answer: "a\n1", change),
          at: Moment(microseconds: 1_795_437_000_012_345),
          voter: "Dana", archive: "Ward", cause: cause,
          of: cause == .reader ? nil : Moment(microseconds: 1_795_437_000_000_001))
        #expect(LedgerLines(event.line).events == [event])
      }
    }
  }

  @Test("A line needs no word for its event where its members say it, and they stand in any order")
  func impliedEvents() throws {
    let record = try record(
      #"{"vote": 1, "answer": "a1", "thread": "q", "at": "2026-01-02T03:04:05.6Z", "voter": "x"}"#,
      #"{"thread": "q", "bookmark": true, "at": "2026-01-02T03:04:05Z"}"#,
      #"{"thread": "q", "answer": "a1", "note": "mine", "at": "2026-01-02T05:04:05+02:00"}"#,
      #"{"thread": "q", "answer": "a2", "answers": ["a1", "a2"]}"#)
    #expect(record.votes == OwnVotes(["q": ["a1": .up]]))
    #expect(record.marks["q", nil]?.isBookmarked == true)
    #expect(record.marks["q", "a1"]?.note == "mine")
    #expect(record.reading.hasRead(thread: "q", answer: "a2"))
    #expect(!record.reading.hasRead(thread: "q", answer: "a1"))
    #expect(record.reading.isNew(thread: "q", answer: "a3"))
  }

  @Test("Lines of older versions count, in the order of the file where they are of one second")
  func older() throws {
    let record = try record(
      #"{"event":"vote","answer":"a1","question":"q","vote":1,"at":"2026-11-23T12:30:00Z"}"#,
      #"{"event":"vote","answer":"a1","question":"q","vote":0,"at":"2026-11-23T12:30:00Z"}"#,
      #"{"event":"vote","answer":"a2","question":"q","vote":-1}"#,
      #"{"event":"vote","answer":"a2","question":"q","vote":1}"#)
    #expect(record.votes == OwnVotes(["q": ["a2": .up]]))
  }

  @Test("The later moment counts, wherever its line lies")
  func disorder() throws {
    let record = try record(
      #"{"event":"vote","at":"2026-01-02T03:04:05.000002Z","thread":"q","answer":"a1","vote":1}"#,
      #"{"event":"vote","at":"2026-01-02T03:04:05.000001Z","thread":"q","answer":"a1","vote":-1}"#)
    #expect(record.votes == OwnVotes(["q": ["a1": .up]]))
  }

  @Test("A vote is later than all that its writer has seen, whatever the clocks say")
  func clocks() throws {
    var ahead = Journal(
      path: folder.ledgerPath, clock: LedgerClock { Moment(microseconds: 4_000_000_000_000_000) })
    _ = try ahead.record(Deed(thread: "q", answer: "a1", .vote(.up, was: nil)))
    var behind = folder.journal
    _ = try behind.record(Deed(thread: "q", answer: "a1", .vote(.down, was: .up)))
    #expect(try folder.journal.read().votes == OwnVotes(["q": ["a1": .down]]))
  }

  @Test(
    "A time that no clock shows makes a line unreadable, for nothing could ever be later",
    arguments: ["9999-12-31T23:59:59Z", "yesterday", ""])
  func impossibleTimes(time: String) throws {
    try folder.write(
      #"{"event":"vote","at":"\#(time)","thread":"q","answer":"a","vote":1}"# + "\n")
    let reading = try folder.journal.read()
    #expect(reading.votes.isEmpty)
    #expect(reading.problems.map(\.line) == [1])
  }

  @Test("Moments are written and read to the microsecond")
  func moments() throws {
    for microseconds in [0, 1, 999_999, 1_795_437_000_999_999, 95_617_584_000_000_000] {
      let event = LedgerEvent(
        Deed(thread: "q", answer: "a", .vote(.up, was: nil)),
        at: Moment(microseconds: Int64(microseconds)), voter: nil, archive: nil)
      #expect(LedgerLines(event.line).events.first?.at == event.at)
    }
  }

  @Test("The examples in README are lines of a ledger")
  func readme() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n").filter { $0.hasPrefix(#"{"event":"#) }
    #expect(lines.count >= 5)
    for line in lines { #expect(LedgerLines(Array(line.utf8)).events.count == 1, "\(line)") }
  }
}
