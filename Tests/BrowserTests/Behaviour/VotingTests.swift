import Forum
import TestSupport
import Testing

@testable import Browser

@Suite("Voting")
struct VotingTests {
  private func reading(_ votes: [String: Vote] = [:]) -> Session {
    var session = Session(votes: OwnVotes(["stitches": votes]))
    session.type("3jl")
    return session
  }

  @Test("A vote goes to the ledger and then shows")
  func vote() {
    var session = reading()
    session.type("+")
    #expect(
      session.effects == [
        .record(
          Deed(thread: "stitches", answer: "stitches-1", .vote(.up, was: nil)))
      ])
    #expect(session.state.votes == OwnVotes(["stitches": ["stitches-1": .up]]))
    #expect(session.body.contains("+6"))
    #expect(session.footer.contains("Answer 1: voted up"))
  }

  @Test("The label is the page's, with the reader's own vote counted in")
  func labels() {
    var session = Session(width: 100, height: 60)
    session.type("3jl")
    for label in ["+5", "+1", " 0", "-2"] { #expect(session.body.contains(label)) }
    session.type("1<enter>+2<enter>+3<enter>+4<enter>+")
    for label in ["+6", "+2", "+1", "-1"] { #expect(session.body.contains(label)) }
  }

  @Test("The same vote again withdraws it, and the other one replaces it")
  func again() {
    var session = reading()
    session.type("++")
    #expect(session.state.votes == OwnVotes())
    session.type("a-")
    #expect(session.state.votes == OwnVotes(["stitches": ["stitches-1": .down]]))
    session.type("0")
    #expect(session.state.votes == OwnVotes())
    session.type("0")
    #expect(session.footer.contains("You have no vote on this answer"))
  }

  @Test("A 0 within a number is a digit")
  func zero() {
    var session = reading(["stitches-1": .up])
    session.type("10<esc>")
    #expect(session.state.votes == OwnVotes(["stitches": ["stitches-1": .up]]))
  }

  @Test("A vote that could not be written is not shown, and the reason is")
  func failure() {
    var session = reading()
    session.ledgerFailure = "The disk is full: the vote was not kept"
    session.type("+")
    #expect(session.state.votes == OwnVotes())
    #expect(session.footer.contains("The disk is full"))
    session.ledgerFailure = nil
    session.type("u")
    #expect(session.footer.contains("There is nothing to undo"))
  }

  @Test("Undo goes back vote by vote, each a record of its own")
  func undo() {
    var session = reading()
    session.type("+]-+uu")
    #expect(session.state.votes == OwnVotes(["stitches": ["stitches-1": .up]]))
    session.type("u")
    #expect(session.state.votes == OwnVotes())
    #expect(session.effects.count == 6)
    session.type("u")
    #expect(session.footer.contains("There is nothing to undo"))
  }

  @Test("A vote on an answer that has been scrolled away brings it into view")
  func reveal() {
    var session = Session(width: 80, height: 10)
    session.type("3jl+Gu")
    #expect(session.body.contains("▲    ✓ Accepted answer"))
  }

  @Test("Votes of earlier days are there from the start")
  func earlier() {
    let session = reading(["stitches-1": .down])
    #expect(session.body.contains("+4"))
  }

  @Test("An answer that is not on the screen is not voted on")
  func listOnly() {
    var session = Session(width: 80, height: 24)
    session.type("+")
    #expect(session.effects.isEmpty)
    #expect(session.footer.contains("Open the thread to vote"))
  }

  @Test("A thread without answers takes no vote")
  func noAnswers() {
    var session = Session()
    session.type("5jl+")
    #expect(session.effects.isEmpty)
    #expect(session.body.contains("None of the 2 answers is in this archive; J goes to the next."))
  }

  @Test("Undo of a vote in another thread says in which, and which answer it was")
  func undoElsewhere() {
    var session = reading()
    session.type("]+Ju")
    #expect(session.state.votes == OwnVotes())
    #expect(session.footer.contains("Undone: Answer 2 of “When should the stitches"))
    #expect(session.footer.contains("your vote is withdrawn"))
  }

  @Test("The list's best vote counts the reader's own in, and the best can be another then")
  func bestVote() {
    var session = Session(width: 100, height: 40, votes: OwnVotes(["mole": ["mole-1": .down]]))
    #expect(session.body.contains("2 answers   +11"))
    session.type("3j+")
    #expect(session.body.contains("5 answers ✓  +6"))
    session.type("u")
    #expect(session.body.contains("5 answers ✓  +5"))
    let close = Question(
      id: "1", title: "", answers: [Answer(id: "a", votes: 3), Answer(id: "b", votes: 3)])
    #expect(Glance(close, nil).topVote(OwnVotes(["1": ["a": .down]])) == VoteLabel(votes: 3))
  }
}
