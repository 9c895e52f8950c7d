import Drawing
import Forum
import Testing

@testable import Browser

@Suite("Bookmarks and notes")
struct MarkingTests {
  private func reading() -> Session {
    var session = Session()
    session.type("3jl")
    return session
  }

  @Test("m bookmarks the answer that is read, and takes the bookmark away again")
  func bookmark() {
    var session = reading()
    session.type("]m")
    #expect(
      session.effects.last
        == .record(Deed(thread: "stitches", answer: "stitches-2", .bookmark(true))))
    #expect(session.body.contains("⚑ Bookmarked"))
    #expect(session.footer.contains("Answer 2: bookmarked"))
    session.type("m")
    #expect(!session.body.contains("⚑"))
    #expect(session.footer.contains("Answer 2: no bookmark any more"))
  }

  @Test("A note that is left says that it is not kept, and the field says how to keep it")
  func leftNote() {
    var session = Session()
    session.type("le")
    #expect(session.footer.contains("Enter keep   Esc leave"))
    session.type("abc<esc>")
    #expect(session.footer.contains("what was typed is not kept"))
    session.type("e<esc>")
    #expect(!session.footer.contains("not kept"))
  }

  @Test("In the list m bookmarks the thread, and the list shows it")
  func bookmarkThread() {
    var session = Session()
    session.type("jm")
    #expect(session.effects == [.record(Deed(thread: "mole", answer: nil, .bookmark(true)))])
    #expect(session.body.contains("⚑ Is this mole"))
    session.type("l")
    #expect(session.body.contains("⚑ Bookmarked"))
  }

  @Test("A note is typed into a field of its own, kept by Enter and shown under the answer")
  func note() {
    var session = reading()
    session.type("e")
    #expect(session.state.place == .note)
    session.type("ask q and u")
    #expect(session.effects.isEmpty, "no letter is a command")
    session.type("<enter>")
    #expect(
      session.effects == [
        .record(
          Deed(thread: "stitches", answer: "stitches-1", .note("ask q and u", was: "")))
      ])
    #expect(session.body.contains("✎ ask q and u"))
  }

  @Test("A note is edited, and an empty one is taken away")
  func editNote() {
    var session = reading()
    session.type("eone<enter>e")
    #expect(session.footer.contains("Note: one"))
    session.type(" two<enter>")
    #expect(session.body.contains("✎ one two"))
    session.type("e^U<enter>")
    #expect(!session.body.contains("✎"))
    #expect(session.footer.contains("no note any more"))
  }

  @Test("Esc leaves a note as it was, and Enter on the same text writes nothing")
  func leaveNote() {
    var session = reading()
    session.type("eone<enter>e two<esc>")
    #expect(session.body.contains("✎ one"))
    session.type("e<enter>")
    #expect(session.effects.count == 1)
  }

  @Test("Undo and redo go through votes, bookmarks and notes alike")
  func undo() {
    var session = reading()
    session.type("+meone<enter>uuu")
    #expect(session.state.votes == OwnVotes())
    #expect(!session.body.contains("⚑") && !session.body.contains("✎"))
    session.type("^R^R^R")
    #expect(session.state.votes[question: "stitches", answer: "stitches-1"] == .up)
    #expect(session.body.contains("⚑") && session.body.contains("✎ one"))
    #expect(session.footer.contains("Done again: Answer 1: your note is kept"))
    session.type("^R")
    #expect(session.footer.contains("There is nothing to redo"))
    session.type("3u")
    #expect(session.state.own.marks.isEmpty)
  }

  @Test("What could not be written is not shown, and the reason is")
  func failure() {
    var session = reading()
    session.ledgerFailure = "Not kept: the disk is full"
    session.type("m")
    #expect(!session.body.contains("⚑"))
    #expect(session.footer.contains("the disk is full"))
  }

  @Test("A note that could not be kept is still in its field, and can be kept later")
  func noteFailure() {
    var session = reading()
    session.ledgerFailure = "Not kept: the disk is full"
    session.type("elong thought<enter>")
    #expect(session.state.noteEntry?.field.text == "long thought")
    #expect(session.canvas.rows.last?.contains("Not kept") == true)
    session.ledgerFailure = nil
    session.type("<enter>")
    #expect(session.state.noteEntry == nil)
    #expect(session.body.contains("✎ long thought"))
  }

  @Test("A failure stays until it has been on the screen, whatever is typed before that")
  func failureTypedOver() {
    var session = reading()
    session.ledgerFailure = "Not kept: the disk is full"
    session.holdsFrames = true
    session.type("mkj")
    #expect(session.footer.contains("the disk is full"))
    session.holdsFrames = false
    session.resize(80, 24)
    session.type("j")
    #expect(!session.footer.contains("the disk is full"))
  }

  @Test("M lists the marks, the last one first, typing narrows them and Enter goes there")
  func list() {
    var session = Session()
    session.type("jm2jl]eask the nurse<enter>hM")
    #expect(session.body.contains("Bookmarks and notes"))
    let rows = { (session: Session) in
      session.screen.filter { $0.contains("│ ⚑") || $0.contains("│  ✎") }
    }
    #expect(rows(session).map { $0.contains("ask the nurse") } == [true, false])
    session.type("nurse")
    #expect(rows(session).count == 1)
    session.type("<enter>")
    #expect(session.state.focus == .thread)
    #expect(session.selected?.hasPrefix("When should the stitches") == true)
    #expect(session.state.currentAnswer?.id == "stitches-2")
  }

  @Test("A mark that a filter leaves out is gone to without the filter")
  func filtered() {
    var session = Session()
    session.type("msdentist<enter>")
    #expect(session.state.list.rows.count == 1)
    session.type("M<enter>")
    #expect(session.state.ticked.isEmpty)
    #expect(session.selected?.hasPrefix("My daughter's knees") == true)
  }

  @Test("Without marks, M says so")
  func none() {
    var session = Session()
    session.type("M")
    #expect(session.footer.contains("You have no bookmarks or notes yet"))
  }

  @Test("What others did is shown without a word")
  func others() {
    var session = reading()
    session.send(
      .othersDid([
        Deed(thread: "stitches", answer: "stitches-1", .vote(.up, was: nil)),
        Deed(thread: "stitches", answer: "stitches-1", .note("from elsewhere", was: "")),
      ]))
    #expect(session.body.contains("+6"))
    #expect(session.body.contains("✎ from elsewhere"))
    #expect(session.state.message == nil)
  }

  @Test("A note from outside cannot do anything to the terminal")
  func hostile() {
    var session = reading()
    session.send(
      .othersDid([
        Deed(thread: "stitches", answer: "stitches-1", .note("a\u{1B}[2J\u{202E}b", was: ""))
      ]))
    #expect(!session.body.unicodeScalars.contains("\u{1B}"))
    #expect(!session.body.unicodeScalars.contains("\u{202E}"))
  }
}
