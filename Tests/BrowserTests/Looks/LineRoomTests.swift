import Archive
import Drawing
import Forum
import Testing

@testable import Browser

@Suite("What lines have room for")
struct LineRoomTests {
  @Test("A message that is longer than the line takes the lines above, too")
  func longMessage() {
    let reason =
      "Votes cannot be kept in /home/dana/.local/state/rounds: Permission denied; change its "
      + "permissions, or set XDG_STATE_HOME to a folder of your own"
    for (width, height) in [(80, 24), (40, 24), (20, 30)] {
      var session = Session(width: width, height: height)
      session.ledgerFailure = reason
      session.type("l+")
      let lines = session.screen.suffix(height / 4).map { $0.drop { $0 == " " } }
      let shown = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
      if width >= 40 { #expect(shown.hasSuffix(reason), "\(shown)") }
      #expect(shown.contains("Votes cannot"))
      session.type("j")
      #expect(!session.body.contains("Permission"))
    }
  }

  @Test("The key for help stays where there is room for it, beside the place")
  func help() {
    for width in 30...60 {
      var session = Session(width: width, height: 12)
      session.type("l")
      #expect(session.footer.contains("? help"), "\(width): \(session.footer)")
    }
  }

  @Test("Every filter that is on is in the header, in however few columns")
  func filters() {
    for width in [34, 40, 60, 80, 120, 200] {
      var session = Session(width: width, height: 24)
      session.type("sderm <enter>oO<enter>/a<enter>")
      let header = session.header
      #expect(header.contains("/a") || header.contains("Search: a"), "\(header)")
      #expect(header.contains("Derm") || header.contains("specialt"), "\(header)")
      #expect(header.contains(" of 8"), "\(header)")
      if width >= 80 { #expect(header.contains("Ward"), "\(header)") }
    }
  }

  @Test("The list has no fewer answers than are here, and long counts of votes in few columns")
  func counts() {
    let json = """
      {"@id": "a", "name": "A", "answerCount": 0, "acceptedAnswer": {"text": "x", "upvoteCount": 22030},
       "suggestedAnswer": {"text": "y"}}
      """
    var session = Session(json, width: 100)
    #expect(session.body.contains("2 answers ✓ +22k") || session.body.contains("2 answers  ✓ +22k"))
    session.type("l")
    #expect(session.body.contains("Doctor Answers 2"))
    #expect(session.body.contains("+22031"))
    #expect(VoteLabel(votes: 9998).brief == "+9999")
    #expect(VoteLabel(votes: -12_345).brief == "-12k")
    #expect(VoteLabel(votes: 2_000_000_000).brief == "+2000M")
  }
}
