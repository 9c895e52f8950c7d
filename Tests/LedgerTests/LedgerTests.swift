import Forum
import Foundation
import Ledger
import TestSupport
import Testing

@Suite("The ledger")
struct LedgerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A vote is one line of JSON with the clock's time")
  func line() throws {
    try folder.journal.record(.up, answer: "a1", question: "q1")
    #expect(
      folder.text == """
        {"event":"vote","at":"2026-11-23T12:30:00.000000Z","thread":"q1","answer":"a1","vote":1,"was":0}

        """)
  }

  @Test("Where there is no file there are no votes and no problems")
  func missing() throws {
    #expect(try folder.journal.read() == Reading())
  }

  @Test("Votes come back as they were cast, the last of an answer winning")
  func roundTrip() throws {
    try folder.journal.record(.up, answer: "a1", question: "q1")
    try folder.journal.record(.down, answer: "a2", question: "q1")
    try folder.journal.record(.up, answer: "a3", question: "q2")
    try folder.journal.record(.down, answer: "a1", question: "q1")
    try folder.journal.record(nil, answer: "a3", question: "q2")
    let reading = try folder.journal.read()
    #expect(reading.votes == OwnVotes(["q1": ["a1": .down, "a2": .down]]))
    #expect(reading.problems.isEmpty)
  }

  @Test("Answers of two questions that have the same id are two answers")
  func sameID() throws {
    try folder.journal.record(.up, answer: "a1", question: "q1")
    try folder.journal.record(.down, answer: "a1", question: "q2")
    #expect(
      try folder.journal.read().votes == OwnVotes(["q1": ["a1": .up], "q2": ["a1": .down]]))
  }

  @Test("Any id comes back as it was")
  func ids() throws {
    let ids = [
      "", " ", "\"quoted\"", "back\\slash", "two\nlines", "tab\tand\rreturn", "整形外科",
      "\u{0}\u{1}\u{1B}[2J\u{7F}\u{85}", "👩‍👩‍👧‍👦", "https://example.org/q/1#a1", "e\u{301}", "\u{2028}",
    ]
    for id in ids { try folder.journal.record(.down, answer: id, question: id) }
    let reading = try folder.journal.read()
    for id in ids { #expect(reading.votes[question: id, answer: id] == .down) }
    #expect(reading.problems.isEmpty)
    #expect(folder.text?.split(separator: "\n").count == ids.count)
  }

  @Test("The file and the folders made for it are the reader's alone")
  func modes() throws {
    try folder.journal.record(.up, answer: "a1", question: "q1")
    #expect(try folder.mode(of: folder.ledgerPath) == 0o600)
    #expect(try folder.mode(of: folder.path + "/state/rounds") == 0o700)
    #expect(try folder.mode(of: folder.path + "/state") == 0o700)
  }

  @Test("Events and fields of other versions are ignored and kept")
  func unknown() throws {
    let others = """
      {"event":"mark","answer":"a1","mark":"later"}
      {"event":"vote","question":"q1","answer":"a1","vote":1,"device":"laptop"}

      """
    try folder.write(others)
    try folder.journal.record(.down, answer: "a2", question: "q1")
    let reading = try folder.journal.read()
    #expect(reading.votes == OwnVotes(["q1": ["a1": .up, "a2": .down]]))
    #expect(reading.problems.isEmpty)
    #expect(folder.text?.hasPrefix(others) == true)
  }

  @Test("A line that says nothing is named with its number, and hides no other")
  func problems() throws {
    try folder.write(
      """
      {"event":"vote","question":"q1","answer":"a1","vote":1}
      rubbish

      {"event":"vote","question":"q1","answer":"a2","vote":2}
      {"event":"vote","vote":1}
      {"vote":1}
      {"event":"vote","question":"q1","answer":"a3","vote":-1}

      """)
    let reading = try folder.journal.read()
    #expect(reading.votes == OwnVotes(["q1": ["a1": .up, "a3": .down]]))
    #expect(reading.problems.map(\.line) == [2, 4, 5, 6])
    #expect(
      reading.problems.first?.description
        == "\(folder.ledgerPath):2:1: warning: skipped: this is not JSON")
  }

  @Test("Bytes that are not UTF-8 and bytes of zero spoil only their line")
  func bytes() throws {
    let vote = Array("{\"event\":\"vote\",\"question\":\"q1\",\"answer\":\"a1\",\"vote\":1}\n".utf8)
    try folder.write([0xFF, 0xFE, 0x0A] + vote + [0, 0, 0, 0])
    let reading = try folder.journal.read()
    #expect(reading.votes == OwnVotes(["q1": ["a1": .up]]))
    #expect(reading.problems.map(\.line) == [1, 3])
  }
}
