import Forum
import Foundation
import Ledger
import Testing

@Suite("A ballot box")
struct BallotTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func box(_ voter: String) -> BallotBox { BallotBox(folder: folder.path, voter: voter) }

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
    let (votes, problems) = box("Fay").others()
    #expect(problems.isEmpty)
    #expect(
      votes.ballots(question: "q", answer: "a") == [
        GroupVotes.Ballot(voter: "Dana", vote: .down)
      ])
    #expect(votes.sum(question: "q", answer: "a") == -1)
    #expect(box("Eli").others().votes.sum(question: "q", answer: "a") == 0)
  }

  @Test("Whose vote it is, the file's name says, and not its lines")
  func impersonation() throws {
    try Journal(path: box("Dana").path, voter: "Eli").record(.up, answer: "a", question: "q")
    #expect(
      box("Fay").others().votes.ballots(question: "q", answer: "a").map(\.voter) == ["Dana"])
  }

  @Test("Another version that a synchronised folder keeps of a file is the same voter's")
  func conflicts() throws {
    try vote(.up, "Dana")
    let other = folder.path + "/Dana.sync-conflict-20261123-123000-ABCDEFG.jsonl"
    try Journal(path: other).record(.down, answer: "a", question: "q")
    #expect(
      box("Fay").others().votes.ballots(question: "q", answer: "a") == [
        GroupVotes.Ballot(voter: "Dana", vote: .down)
      ])
  }

  @Test("A name becomes one that a file can have everywhere")
  func names() {
    #expect(box("Dana Example").voter == "Dana-Example")
    #expect(box("../../etc/passwd").voter == "------etc-passwd")
    #expect(box("花子").voter == "花子")
    #expect(box("").voter == "voter")
    #expect(box(String(repeating: "x", count: 300)).voter.count == 60)
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
    let (votes, problems) = box("Fay").others()
    #expect(votes.sum(question: "q", answer: "a") == 1)
    #expect(problems.count == 1)
  }
}
