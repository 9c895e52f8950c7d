/// Something the reader did to a thread or to one of its answers.
package struct Deed: Equatable, Sendable {
  package let thread: String
  /// Nil: the thread as a whole.
  package let answer: String?
  package let change: Change

  package enum Change: Equatable, Sendable {
    /// A vote on the answer; nil is none.
    case vote(Vote?, was: Vote?)
    case bookmark(Bool)
    /// A note of one's own; an empty one is none.
    case note(String, was: String)
    /// Read, while the thread had these answers, by their ids.
    case read(present: [String])
  }

  /// Why something was done.
  package enum Cause: String, Sendable {
    case reader, undo, redo
  }

  package init(thread: String, answer: String?, _ change: Change) {
    self.thread = thread
    self.answer = answer
    self.change = change
  }

  package var key: AnswerKey { AnswerKey(thread: thread, answer: answer) }

  /// What takes it back; nil where nothing can.
  package var reversed: Deed? {
    switch change {
    case .vote(let vote, let was): Deed(thread: thread, answer: answer, .vote(was, was: vote))
    case .bookmark(let isSet): Deed(thread: thread, answer: answer, .bookmark(!isSet))
    case .note(let note, let was): Deed(thread: thread, answer: answer, .note(was, was: note))
    case .read: nil
    }
  }
}
