import Forum
import Foundation
import Ledger
import TestSupport
import Testing

@Suite("Merging ledgers")
struct MergeTests {
  private func union(_ ledgers: LedgerLines...) -> LedgerLines {
    ledgers.reduce(into: LedgerLines()) { $0.formUnion($1) }
  }

  @Test("Merging is idempotent, commutative and associative", arguments: 0..<300)
  func laws(seed: Int) {
    var generator = LedgerGenerator(seed: UInt64(seed))
    let (one, two, three) = (generator.ledger(), generator.ledger(), generator.ledger())
    #expect(union(one, one) == one)
    #expect(union(one, LedgerLines()) == one)
    #expect(union(one, two) == union(two, one))
    #expect(union(union(one, two), three) == union(one, union(two, three)))
    #expect(union(union(one, two), two) == union(one, two))
    // A ledger that was compacted before comes to the same as one that was not.
    let merged = union(one, two, three).record
    let compacted = union(one.standing, union(two, three).standing).record
    #expect(merged.votes == compacted.votes)
    #expect(notes(merged) == notes(compacted))
  }

  private func notes(_ record: OwnRecord) -> [String: String] {
    let all = record.marks.all.map { mark in
      ("\(mark.thread) \(mark.answer ?? "")", "\(mark.isBookmarked) \(mark.note)")
    }
    return Dictionary(uniqueKeysWithValues: all)
  }

  @Test("A reader comes to the same end in whatever order the lines lie", arguments: 0..<100)
  func order(seed: Int) throws {
    var generator = LedgerGenerator(seed: UInt64(seed))
    let all = union(generator.ledger(), generator.ledger())
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<3 {
      let lines = all.bytes.split(separator: 0x0A).shuffled(using: &random)
      let folder = try TemporaryFolder()
      try folder.write(Array(lines.joined(separator: [0x0A])) + [0x0A])
      var journal = folder.journal
      let record = try journal.load()
      #expect(record.votes == all.record.votes)
      #expect(notes(record) == notes(all.record))
    }
  }

  @Test("Merging into a ledger appends what it lacks, once, and never rewrites a byte of it")
  func intoJournal() throws {
    let (mine, theirs) = (try TemporaryFolder(), try TemporaryFolder())
    try mine.write("rubbish\n")
    try mine.journal.record(.up, answer: "a1", question: "q")
    try theirs.journal.record(.down, answer: "a2", question: "q")
    let before = try #require(mine.text)
    var journal = mine.journal
    _ = try journal.load()
    let others = try LedgerLines.reading([theirs.ledgerPath])
    #expect(try journal.merge(others) == 1)
    #expect(try journal.merge(others) == 0)
    #expect(mine.text?.hasPrefix(before) == true)
    #expect(try mine.journal.read().votes == OwnVotes(["q": ["a1": .up, "a2": .down]]))
    guard case .deeds(let news) = try journal.catchUp() else { return #expect(Bool(false)) }
    #expect(news == [Deed(thread: "q", answer: "a2", .vote(.down, was: nil))])
  }
}

@Suite("Compaction")
struct CompactionTests {
  @Test(
    "What stands is kept, with what cannot be read and what is not known, and the old beside it")
  func compact() throws {
    let folder = try TemporaryFolder()
    let unknown = #"{"event":"mark","answer":"a1"}"#
    try folder.write("rubbish\n\(unknown)\n")
    for vote in [Vote.up, .down, nil, .up] {
      try folder.journal.record(vote, answer: "a1", question: "q")
    }
    try folder.journal.record(nil, answer: "a2", question: "q")
    let before = folder.text
    var journal = folder.journal
    #expect(try journal.compact() == (before: 6, after: 3))
    let lines = try #require(folder.text).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.contains("rubbish") && lines.contains(Substring(unknown)))
    #expect(try folder.journal.read().votes == OwnVotes(["q": ["a1": .up]]))
    let old = try String(contentsOfFile: folder.ledgerPath + ".old", encoding: .utf8)
    #expect(old == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/rounds")
    #expect(files.sorted() == ["ledger.jsonl", "ledger.jsonl.old"])
    #expect(try journal.compact() == (before: 3, after: 3))
  }

  @Test("A program that runs meanwhile writes to the new file, and takes it in")
  func meanwhile() throws {
    let folder = try TemporaryFolder()
    var running = folder.journal
    _ = try running.record(Deed(thread: "q", answer: "a1", .vote(.up, was: nil)))
    _ = try running.record(Deed(thread: "q", answer: "a1", .vote(.down, was: .up)))
    var other = folder.journal
    _ = try other.compact()
    let entry = try running.record(Deed(thread: "q", answer: "a2", .vote(.up, was: nil)))
    guard case .whole(let record) = entry.news else { return #expect(Bool(false)) }
    #expect(record.votes == OwnVotes(["q": ["a1": .down]]))
    #expect(
      try folder.journal.read().votes == OwnVotes(["q": ["a1": .down, "a2": .up]]))
    #expect(try running.step(.undo).deed != nil)
  }
}

@Suite("Merging ledgers of older versions, whose times are whole seconds")
struct OlderMergeTests {
  private func line(_ vote: Int, answer: String = "a") -> String {
    #"{"at":"2026-01-01T00:00:00Z","question":"q","answer":"\#(answer)","vote":\#(vote)}"# + "\n"
  }

  private func file(_ lines: String, _ folder: TemporaryFolder, _ name: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("The order of a file stands, whether it is read, listed or compacted")
  func oneFile() throws {
    for votes in [[1, -1], [-1, 1], [1, 0], [1, -1, 1]] {
      let folder = try TemporaryFolder()
      try folder.write(Array(votes.map { line($0) }.joined().utf8))
      var journal = folder.journal
      let read = try journal.load().votes
      let last = votes.last.flatMap { Vote(rawValue: $0) }
      #expect(read[question: "q", answer: "a"] == last)
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: folder.ledgerPath)))
      #expect(LedgerLines(bytes).record.votes == read)
      _ = try journal.compact()
      #expect(try folder.journal.read().votes == read)
    }
  }

  @Test("A copy of one's own ledger adds nothing to it")
  func ownCopy() throws {
    let folder = try TemporaryFolder()
    let lines = line(1) + line(-1) + line(1, answer: "b")
    try folder.write(lines)
    let copy = try file(lines, folder, "copy")
    var journal = folder.journal
    #expect(try journal.merge(try LedgerLines.reading([copy])) == 0)
    #expect(folder.text == lines)
  }

  @Test("Events without a time keep their file's order, whichever file is merged first")
  func withoutTimes() throws {
    let inputs = try TemporaryFolder()
    let events = [1, -1].map { #"{"thread":"q","answer":"a","vote":\#($0)}"# + "\n" }
    let one = try file(events.joined(), inputs, "one")
    let other = try file(events.reversed().joined(), inputs, "other")
    let unions = try [[one, other], [other, one]].map { try LedgerLines.reading($0) }
    #expect(unions[0] == unions[1])
    #expect(try LedgerLines.reading([one]).record.votes == OwnVotes(["q": ["a": .down]]))
  }

  @Test("Which file is merged first makes no difference, and merging again adds nothing")
  func twoFiles() throws {
    let inputs = try TemporaryFolder()
    let one = try file(line(1) + line(-1) + line(1, answer: "b"), inputs, "one")
    let other = try file(line(-1) + line(0), inputs, "other")
    var results: [OwnVotes] = []
    for order in [[one, other], [other, one], [one, other, one]] {
      let folder = try TemporaryFolder()
      var journal = folder.journal
      for path in order { _ = try journal.merge(try LedgerLines.reading([path])) }
      #expect(try journal.merge(try LedgerLines.reading([one, other])) == 0)
      results.append(try folder.journal.read().votes)
    }
    #expect(results[0] == results[1] && results[1] == results[2])
    #expect(results[0][question: "q", answer: "b"] == .up)
  }
}
