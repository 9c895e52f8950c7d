import Forum
import Ledger
import TestSupport
import Testing

@Suite("Undo and redo")
struct UndoTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func vote(_ vote: Vote?, _ answer: String, was: Vote? = nil) -> Deed {
    Deed(thread: "q", answer: answer, .vote(vote, was: was))
  }

  @Test("Undo goes back to the first of all, and redo forth to the last, one by one")
  func anyDepth() throws {
    var journal = folder.journal
    for number in 0..<50 { _ = try journal.record(vote(.up, "a\(number)")) }
    for number in (0..<50).reversed() {
      #expect(try journal.step(.undo).deed == vote(nil, "a\(number)", was: .up))
    }
    #expect(try journal.step(.undo).deed == nil)
    #expect(try folder.journal.read().votes.isEmpty)
    for number in 0..<50 {
      #expect(try journal.step(.redo).deed == vote(.up, "a\(number)"))
    }
    #expect(try journal.step(.redo).deed == nil)
    #expect(try folder.journal.read().votes.count == 50)
  }

  @Test(
    "What a merged vote is taken back to is what stood before it, whatever its line says",
    arguments: [#","was":0"#, #","was":-1"#, ""])
  func merged(was: String) throws {
    let lines = [
      #"{"at":"2026-01-01T00:00:00.5Z","thread":"q","answer":"a","vote":1,"was":0}"#,
      #"{"at":"2026-01-02T00:00:00.5Z","thread":"q","answer":"a","vote":-1\#(was)}"#,
    ]
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    var journal = folder.journal
    _ = try journal.load()
    #expect(try journal.step(.undo).deed == vote(.up, "a", was: .down))
    #expect(try journal.step(.undo).deed == vote(nil, "a", was: .up))
    #expect(try journal.step(.redo).deed == vote(.up, "a"))
  }

  @Test("Notes and bookmarks that were merged are taken back to what stood before them, too")
  func mergedMarks() throws {
    let lines = [
      #"{"at":"2026-01-01T00:00:00.5Z","thread":"q","note":"first"}"#,
      #"{"at":"2026-01-01T00:00:01.5Z","thread":"q","bookmark":true}"#,
      #"{"at":"2026-01-02T00:00:00.5Z","thread":"q","note":"second","was":""}"#,
      #"{"at":"2026-01-02T00:00:01.5Z","thread":"q","bookmark":true}"#,
    ]
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    var journal = folder.journal
    _ = try journal.load()
    _ = try journal.step(.undo)
    _ = try journal.step(.undo)
    var other = folder.journal
    let mark = try other.load().marks["q", nil]
    #expect(mark?.isBookmarked == true && mark?.note == "first")
  }

  @Test("Votes of one second, of older versions, are undone and done again in their file's order")
  func oneSecond() throws {
    let lines = [("a1", 1), ("a2", -1), ("a2", 0), ("a2", -1)].map {
      #"{"at":"2026-01-01T00:00:00Z","thread":"q","answer":"\#($0.0)","vote":\#($0.1)}"#
    }
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    var journal = folder.journal
    _ = try journal.load()
    #expect(try journal.step(.undo).deed == vote(nil, "a2", was: .down))
    #expect(try journal.step(.undo).deed == vote(.down, "a2"))
    #expect(try journal.step(.undo).deed == vote(nil, "a2", was: .down))
    #expect(try journal.step(.undo).deed == vote(nil, "a1", was: .up))
    #expect(try journal.step(.redo).deed?.answer == "a1")
    for _ in 0..<3 { #expect(try journal.step(.redo).deed?.answer == "a2") }
    #expect(try folder.journal.read().votes == OwnVotes(["q": ["a1": .up, "a2": .down]]))
  }

  @Test("However long the ledger is, what stood before is found")
  func long() throws {
    let note = String(repeating: "long ", count: 4_000_000)
    let lines = [
      #"{"at":"2026-01-01T00:00:00.5Z","thread":"q","answer":"a","vote":1}"#,
      #"{"at":"2026-01-01T00:00:01.5Z","thread":"q","note":"\#(note)"}"#,
      #"{"at":"2026-01-02T00:00:00.5Z","thread":"q","answer":"a","vote":-1,"was":0}"#,
    ]
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    var journal = folder.journal
    _ = try journal.load()
    #expect(try journal.step(.undo).deed == vote(.up, "a", was: .down))
  }

  @Test("A program that starts anew undoes and redoes what others did before it")
  func restarts() throws {
    for answer in ["a1", "a2", "a3"] {
      try folder.journal.record(.up, answer: answer, question: "q")
    }
    for answer in ["a3", "a2"] {
      var journal = folder.journal
      _ = try journal.load()
      #expect(try journal.step(.undo).deed == vote(nil, answer, was: .up))
    }
    var journal = folder.journal
    #expect(try journal.step(.redo).deed == vote(.up, "a2"))
    #expect(try folder.journal.read().votes == OwnVotes(["q": ["a1": .up, "a2": .up]]))
  }

  @Test("What was done in threads of other archives is left alone")
  func otherArchives() throws {
    var journal = folder.journal
    _ = try journal.record(vote(.up, "a1"))
    _ = try journal.record(vote(.down, "a2"))
    _ = try journal.record(Deed(thread: "elsewhere", answer: "e", .vote(.up, was: nil)))
    let isHere = { $0 == "q".byteHash }
    #expect(try journal.step(.undo, where: isHere).deed == vote(nil, "a2", was: .down))
    #expect(try journal.step(.undo, where: isHere).deed == vote(nil, "a1", was: .up))
    #expect(try journal.step(.undo, where: isHere).deed == nil)
    #expect(try journal.step(.redo, where: { _ in false }).deed == nil)
    #expect(try journal.step(.redo, where: isHere).deed == vote(.up, "a1"))
    #expect(try journal.step(.redo, where: isHere).deed == vote(.down, "a2"))
    #expect(try folder.journal.read().votes[question: "elsewhere", answer: "e"] == .up)
    #expect(try journal.step(.undo).deed?.thread == "elsewhere")
  }

  @Test("After something new there is nothing to redo")
  func newBranch() throws {
    var journal = folder.journal
    _ = try journal.record(vote(.up, "a1"))
    _ = try journal.step(.undo)
    _ = try journal.record(vote(.down, "a2"))
    #expect(try journal.step(.redo).deed == nil)
    #expect(try journal.step(.undo).deed == vote(nil, "a2", was: .down))
    #expect(try journal.step(.undo).deed == nil)
  }

  @Test("Bookmarks and notes are undone as votes are, and what was read is passed over")
  func marks() throws {
    var journal = folder.journal
    let bookmark = Deed(thread: "q", answer: nil, .bookmark(true))
    let note = Deed(thread: "q", answer: "a1", .note("look again", was: "look"))
    _ = try journal.record(bookmark)
    _ = try journal.record(note)
    _ = try journal.record(Deed(thread: "q", answer: "a1", .read(present: ["a1"])))
    #expect(try journal.step(.undo).deed == note.reversed)
    #expect(try journal.step(.undo).deed == bookmark.reversed)
    #expect(try journal.step(.undo).deed == nil)
    var other = folder.journal
    let record = try other.load()
    #expect(record.marks["q", "a1"]?.note == "look")
    #expect(record.marks["q", nil] == nil)
    #expect(record.reading.hasRead(thread: "q", answer: "a1"))
  }

  @Test("What another window did is undone from here too, and the ledger tells what was undone")
  func otherWindow() throws {
    var one = folder.journal
    var two = folder.journal
    _ = try one.record(vote(.up, "a1"))
    _ = try two.record(vote(.down, "a2"))
    let entry = try one.step(.undo)
    #expect(entry.deed == vote(nil, "a2", was: .down))
    guard case .deeds(let news) = entry.news else { return #expect(Bool(false)) }
    #expect(news == [vote(.down, "a2")])
    let line = try #require(folder.text?.split(separator: "\n").last)
    #expect(
      line.hasPrefix(#"{"event":"undo","at":"2026-11-23T12:30:00.000002Z","thread":"q""#))
    #expect(line.hasSuffix(#""vote":0,"was":-1,"of":"2026-11-23T12:30:00.000001Z"}"#))
  }
}
