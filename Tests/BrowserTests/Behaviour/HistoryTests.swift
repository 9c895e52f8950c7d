import Archive
import Drawing
import Forum
import Testing

@testable import Browser

@Suite("What was read")
struct HistoryTests {
  private func reads(_ session: Session) -> [String] {
    session.effects.compactMap { effect in
      guard case .record(let deed) = effect, case .read = deed.change else { return nil }
      return "\(deed.thread) \(deed.answer ?? "-")"
    }
  }

  @Test("An answer is read by dwelling on it, once")
  func dwelling() {
    var session = Session(keepsHistory: true)
    session.type("3jl]")
    session.send(.dwelt)
    #expect(reads(session) == ["stitches stitches-2"])
    session.send(.dwelt)
    #expect(reads(session).count == 1)
  }

  @Test("A thread is read by leaving it, by whatever key", arguments: ["h", "q", "Q", "J", "K"])
  func leaving(key: String) {
    var session = Session(keepsHistory: true)
    session.type("3jl" + key)
    #expect(reads(session) == ["stitches stitches-1"])
  }

  @Test("Nothing is read by passing over it, in the list or in the thread")
  func passing() {
    var session = Session(width: 120, keepsHistory: true)
    session.type("jjjkk")
    session.send(.dwelt)
    session.type("l]]]")
    #expect(reads(session).isEmpty)
    session.holdsFrames = true
    session.type("hjljj")
    session.type("JJJ")
    #expect(reads(session).count < 3)
  }

  @Test("Threads and answers that were read are dimmed, not before they are come back to")
  func dimmed() throws {
    var session = Session(keepsHistory: true)
    session.type("3jl")
    session.send(.dwelt)
    let role = { (session: Session, text: String) -> Role? in
      let canvas = session.canvas
      guard let y = canvas.rows.firstIndex(where: { $0.contains(text) }) else { return nil }
      return canvas.row(y)[canvas.row(y).startIndex + 8].style.role
    }
    #expect(role(session, "Five to seven days") == .headline)
    session.type("h")
    #expect(role(session, "When should the stitches") == .read)
    #expect(role(session, "Is this mole") == .title)
    session.type("l")
    session.type("hjkl")
    #expect(role(session, "Five to seven days") == .headline, "the thread was not closed")
    session.type("hjljhkl")
    #expect(role(session, "Five to seven days") == .read)
  }

  @Test("With no history nothing is kept, and nothing is under the eyes")
  func off() {
    var session = Session(keepsHistory: false)
    session.type("3jl")
    #expect(session.state.underEyes == nil)
    session.send(.dwelt)
    session.type("h")
    #expect(reads(session).isEmpty)
  }

  @Test("Where it cannot be written the reader is told once")
  func failure() {
    var session = Session(keepsHistory: true)
    session.ledgerFailure = "Not kept: the disk is full"
    session.type("3jlh")
    #expect(session.footer.contains("the disk is full"))
    session.type("lh")
    #expect(!session.footer.contains("the disk is full"))
  }
}

@Suite("New answers")
struct NewAnswerTests {
  private static func archive(_ answers: Int...) -> String {
    let threads = answers.enumerated().map { number, count in
      let answers = (1...count).map { #"{"@id":"a\#($0)","headline":"Answer \#($0)","text":"."}"# }
      return
        #"{"@id":"q\#(number)","name":"Thread \#(number)","suggestedAnswer":[\#(answers.joined(separator: ","))]}"#
    }
    return "[\(threads.joined(separator: ","))]"
  }

  /// All threads have been read with so many answers; then there are more.
  private func session(before: String, after: String) -> Session {
    var session = Session(before, keepsHistory: true)
    session.type("lJJJJh")
    session.send(.load(.replaced(Index.reading(json: after), LoadSummary())))
    return session
  }

  @Test("The list says how many are new, and the thread which")
  func shown() {
    var session = session(before: Self.archive(1, 2), after: Self.archive(3, 2))
    session.type("gg")
    #expect(session.body.contains("3 (2 new)"))
    session.type("l")
    #expect(session.body.ranges(of: "• New").count == 2)
  }

  @Test("w goes from one to the next, through all threads, and then says that there is none")
  func next() {
    var session = session(before: Self.archive(1, 2, 1), after: Self.archive(3, 2, 2))
    session.type("gg")
    var visited: [String] = []
    for _ in 0..<3 {
      session.type("w")
      visited.append("\(session.selected ?? "") \(session.state.currentAnswer?.id ?? "")")
    }
    #expect(visited == ["Thread 0 a2", "Thread 0 a3", "Thread 2 a2"])
    session.type("hlh")
    var none = Session(Self.archive(1))
    none.type("w")
    #expect(none.footer.contains("There is no new answer"))
  }

  @Test("Once the thread was left, its answers are new no more")
  func known() {
    var session = session(before: Self.archive(1), after: Self.archive(2))
    session.type("ggwh")
    #expect(!session.body.contains("new)"))
    session.type("w")
    #expect(session.footer.contains("There is no new answer"))
  }

  @Test("Of several new answers, those that were not read stay new, and w comes back to them")
  func several() {
    var session = session(before: Self.archive(1), after: Self.archive(4))
    session.type("ggww")
    session.send(.dwelt)
    session.type("h")
    #expect(session.body.contains("4 (2 new)"))
    var visited: [String] = []
    for _ in 0..<3 {
      session.type("w")
      visited.append(session.state.currentAnswer?.id ?? "")
    }
    #expect(visited == ["a2", "a4", "a2"])
  }

  @Test("What came since the last time is said when the archive is loaded")
  func sinceLast() {
    var own = OwnRecord()
    own.take(Deed(thread: "q0", answer: "a1", .read(present: ["a1"])))
    var state = State(name: "x", size: Size(width: 80, height: 24), own: own)
    for event in LoadEvent.reading(Self.archive(3, 5)) { _ = state.update(.load(event)) }
    #expect(
      state.message?.text == "2 new answers in a thread that you have read, w shows the next")
  }

  @Test("Threads that came since the last time are counted, too")
  func newThreads() throws {
    var before = Session(Self.archive(1), keepsHistory: true)
    before.type("l")
    let place = try #require(before.state.leaving)
    let after = Session(Self.archive(1, 1, 2), returningTo: place)
    #expect(after.state.message?.text == "2 new threads")
    #expect(Session(Self.archive(1), returningTo: place).state.message == nil)
  }

  @Test("A new answer is found where another has gone")
  func exchanged() {
    let old = Self.archive(2)
    var session = session(before: old, after: old.replacing("\"a2\"", with: "\"a9\""))
    session.type("ggw")
    #expect(session.state.currentAnswer?.id == "a9")
  }
}
