import Forum
import Foundation
import Ledger
import Testing

@Suite("A ballot box")
struct BallotTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func box(_ voter: String) -> BallotBox { BallotBox(folder: folder.path, voter: voter) }

  private func others(_ voter: String) -> (votes: GroupVotes, problems: [String]) {
    var count = BallotCount(box(voter))
    return count.others()
  }

  private func vote(_ vote: Vote?, _ voter: String, file: String? = nil) throws {
    try Journal(path: file ?? box(voter).path, voter: voter, isShared: true)
      .record(vote, answer: "a", question: "q")
  }

  @Test("Each voter's last vote counts, and one's own is not among the others'")
  func tally() throws {
    for (vote, voter) in [(Vote.up, "Dana"), (.up, "Eli"), (.down, "Dana"), (.up, "Fay")] {
      try self.vote(vote, voter)
    }
    try vote(nil, "Eli")
    let (votes, problems) = others("Fay")
    #expect(problems.isEmpty)
    #expect(
      votes.ballots(question: "q", answer: "a") == [
        GroupVotes.Ballot(voter: "Dana", vote: .down)
      ])
    #expect(votes.sum(question: "q", answer: "a") == -1)
    #expect(others("Eli").votes.sum(question: "q", answer: "a") == 0)
  }

  @Test("Whose vote it is, the file's name says, and not its lines")
  func impersonation() throws {
    try Journal(path: box("Dana").path, voter: "Eli").record(.up, answer: "a", question: "q")
    #expect(
      others("Fay").votes.ballots(question: "q", answer: "a").map(\.voter) == ["Dana"])
  }

  @Test("Another version that a synchronised folder keeps of a file is the same voter's")
  func conflicts() throws {
    try vote(.up, "Dana")
    let other = folder.path + "/Dana.sync-conflict-20261123-123000-ABCDEFG.jsonl"
    try Journal(path: other).record(.down, answer: "a", question: "q")
    #expect(
      others("Fay").votes.ballots(question: "q", answer: "a") == [
        GroupVotes.Ballot(voter: "Dana", vote: .down)
      ])
  }

  @Test("A name becomes one that a file can have everywhere, and two never become the same")
  func names() {
    #expect(box("Dana").voter == "Dana")
    #expect(box("花子").voter == "花子")
    let odd = [
      "Dana Example", "Dana.Example", "Dana-Example", "../../etc/passwd", "", "voter", "\u{E9}",
      "e\u{301}",
    ]
    let long = [1, 2].map { String(repeating: "x", count: 300) + "\($0)" }
    let names = (odd + long).map { box($0).voter }
    #expect(Set(names.map { Array($0.utf8) }).count == names.count)
    #expect(names.allSatisfy { !$0.contains("/") && !$0.contains(".") && $0.count <= 65 })
    #expect(names[0].hasPrefix("Dana-Example-"))
  }

  @Test("What a ballot says later is counted, too, and a line that says nothing is named")
  func later() throws {
    try vote(.up, "Dana")
    var count = BallotCount(box("Fay"))
    #expect(count.others().votes.sum(question: "q", answer: "a") == 1)
    try vote(.down, "Dana")
    try vote(.down, "Eli")
    #expect(count.others().votes.sum(question: "q", answer: "a") == -2)
    let file = try #require(FileHandle(forWritingAtPath: box("Eli").path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("<<<<<<< HEAD\n".utf8))
    let (votes, problems) = count.others()
    #expect(votes.sum(question: "q", answer: "a") == -2)
    #expect(problems.count == 1 && problems[0].contains("Eli.jsonl:2:1"))
  }

  @Test("Others may read a ballot")
  func mode() throws {
    try vote(.up, "Dana")
    #expect(try folder.mode(of: box("Dana").path) == 0o644)
  }

  @Test("A file that cannot be read is named, and the others count")
  func problems() throws {
    try vote(.up, "Dana")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/Eli.jsonl", withIntermediateDirectories: true)
    let (votes, problems) = others("Fay")
    #expect(votes.sum(question: "q", answer: "a") == 1)
    #expect(problems.count == 1)
  }
}
