import Archive
import Drawing
import Forum
import Markup

/// A vote that `u` can take back.
struct UndoStep: Equatable, Sendable {
  let question: String
  let answer: String
  let before: Vote?
  let after: Vote?
}

extension State {
  /// Votes on the current answer; the vote that stands already is withdrawn instead.
  mutating func vote(_ vote: Vote?) -> [Effect] {
    guard layout.thread != nil || list.row == nil else {
      message = Message("Open the thread to vote on its answers")
      return []
    }
    showSelectedThread()
    guard let thread = openThread, let answer = thread.answer else {
      message = Message("There is no answer here to vote on")
      return []
    }
    let old = votes[question: thread.question.id, answer: answer.id]
    let new = old == vote ? nil : vote
    guard old != new else {
      message = Message("You have no vote on this answer")
      return []
    }
    return [
      .record(
        VoteRecord(question: thread.question.id, answer: answer.id, vote: new, replaced: old))
    ]
  }

  /// Takes the last vote back, as a vote of its own.
  mutating func undo() -> [Effect] {
    guard let step = undoable.last else {
      message = Message("There is no vote to undo")
      return []
    }
    return [
      .record(
        VoteRecord(
          question: step.question, answer: step.answer, vote: step.before,
          replaced: votes[question: step.question, answer: step.answer], isUndo: true))
    ]
  }

  /// The vote stands only now that it is on disk.
  mutating func recorded(_ record: VoteRecord) {
    votes[question: record.question, answer: record.answer] = record.vote
    if record.isUndo {
      if undoable.last?.answer == record.answer { undoable.removeLast() }
    } else {
      undoable.append(
        UndoStep(
          question: record.question, answer: record.answer, before: record.replaced,
          after: record.vote))
    }
    let place = show(record)
    let what =
      switch record.vote {
      case .up: "voted up"
      case .down: "voted down"
      case nil: "your vote is withdrawn"
      }
    message = Message("\(record.isUndo ? "Undone: " : "")\(place): \(what)")
  }

  /// Brings the answer into view where its thread is open, and names it.
  private mutating func show(_ record: VoteRecord) -> String {
    showSelectedThread()
    if layout.thread != nil, let thread = openThread, thread.question.id == record.question,
      let answer = thread.question.answers.firstIndex(where: { $0.id == record.answer })
    {
      reveal(answer: answer)
      return "Answer \(answer + 1)"
    }
    guard let row = index.row(withID: record.question) else { return "An answer" }
    let question = index.question(row)
    let answer = question.answers.firstIndex { $0.id == record.answer }
    let number = answer.map { "Answer \($0 + 1)" } ?? "An answer"
    let title = truncated(cleanLine(question.title), to: 28, ellipsis: glyphs.ellipsis)
    return "\(number) of \(quoted(title))"
  }
}
