import Archive
import Forum

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
      .record(Deed(thread: thread.question.id, answer: answer.id, .vote(new, was: old)))
    ]
  }
}
