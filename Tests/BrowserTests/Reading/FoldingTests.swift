import Drawing
import Forum
import Testing

@testable import Browser

@Suite("Folding")
struct FoldingTests {
  private func session(_ keys: String) -> Session {
    var session = Session(width: 80, height: 50)
    session.type("/stitches<enter><esc>l" + keys)
    return session
  }

  @Test("A folded answer keeps headline, first line and doctor, and says what is hidden")
  func folded() {
    let session = session("za")
    #expect(session.body.contains("Five to seven days is usual"))
    #expect(session.body.contains("On the eyelid the skin is thin"))
    #expect(session.body.contains("Ines Albrecht, MD, FEBO"))
    #expect(session.body.contains("▸ 10 lines folded"))
    #expect(!session.body.contains("It pulls a little"))
    #expect(!session.body.contains("Thank you"))
  }

  @Test("The same key opens it again, as it was")
  func opened() {
    let before = session("").screen
    #expect(session("zaza").screen == before)
  }

  @Test("All are folded and opened at once")
  func all() {
    let folded = session("zM")
    #expect(folded.body.components(of: "folded") == 4)
    #expect(folded.body.contains("Do not take them out yourself"))
    #expect(!session("zMzR").body.contains("folded"))
  }

  @Test("The current answer stays on its line of the screen", arguments: ["", "3k", "3j"])
  func place(_ keys: String) throws {
    let answers = (1...6).map {
      ("First of \($0).\n\n" + LongFixture.prose(4000), TextFormat.plain)
    }
    var session = Session(LongFixture.archive(answers))
    session.type("l3<enter>" + keys)
    func line(_ session: Session) -> Int? {
      session.screen.firstIndex { $0.contains("Headline 3") }
    }
    let before = line(session)
    session.type("za")
    #expect(line(session) == max(3, before ?? 3))
    #expect(session.state.openThread?.current == 2)
    session.type("za")
    #expect(line(session) == max(3, before ?? 3))
    session.type("zM")
    #expect(session.state.openThread?.current == 2)
  }

  @Test("A match in a folded answer opens it, and no other")
  func matches() {
    var session = session("zM")
    session.type("/pulls<enter>")
    session.type("l")
    #expect(session.body.contains("It pulls a little"))
    #expect(session.body.contains("folded"))
    session.type("za")
    #expect(!session.body.contains("It pulls a little"))
  }

  @Test("A thread that is come back to is folded as it was left")
  func cameBack() {
    let session = session("zaJK")
    #expect(session.body.contains("10 lines folded"))
  }

  @Test("A folded answer is voted on as any other")
  func votes() {
    let session = session("zM+")
    #expect(session.state.votes[question: "stitches", answer: "stitches-1"] == .up)
    #expect(session.body.contains("folded"))
  }

  // MARK: The key that waits

  @Test("z votes down when another key follows, which then does what it does")
  func nextKey() {
    let session = session("z]")
    #expect(session.state.votes[question: "stitches", answer: "stitches-1"] == .down)
    #expect(session.state.currentAnswer?.id == "stitches-2")
  }

  @Test("z waits for the next key, and votes down when none comes")
  func silence() {
    var session = session("z")
    #expect(session.state.awaitsKey && session.state.votes.isEmpty)
    session.send(.silence)
    #expect(!session.state.awaitsKey)
    #expect(session.state.votes[question: "stitches", answer: "stitches-1"] == .down)
    session.send(.silence)
    #expect(session.state.votes[question: "stitches", answer: "stitches-1"] == .down)
  }

  @Test("z is forgotten with Esc; a dash does not wait")
  func escape() {
    var session = session("z<esc>")
    session.send(.silence)
    #expect(session.state.votes.isEmpty)
    session.type("-")
    #expect(session.state.votes[question: "stitches", answer: "stitches-1"] == .down)
  }

  @Test("A vote is in the ledger before the next key is looked at")
  func order() {
    #expect(session("zu").state.votes.isEmpty)
    #expect(session("zz").effects.count { if case .record = $0 { true } else { false } } == 1)
  }
}

extension String {
  fileprivate func components(of word: String) -> Int {
    split(separator: "\n").count { $0.contains(word) }
  }
}
