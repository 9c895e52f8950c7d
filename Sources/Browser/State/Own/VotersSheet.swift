import Drawing
import Forum
import Markup

/// Who voted how on an answer, while it is looked at.
struct VotersSheet: Equatable, Sendable {
  struct Line: Equatable, Sendable {
    let name: String
    let vote: Vote
  }

  let title: String
  let lines: [Line]
  private(set) var top = 0

  init(title: String, _ lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  mutating func scroll(by distance: Int, visible: Int) {
    top = max(0, min(top + distance, lines.count - max(1, visible)))
  }
}

extension State {
  mutating func showVoters() -> [Effect] {
    guard layout.thread != nil || list.row == nil else {
      message = Message("Open the thread to see who voted on its answers")
      return []
    }
    showSelectedThread()
    guard let thread = openThread, let answer = thread.answer, let number = thread.current else {
      message = Message("There is no answer here that has votes")
      return []
    }
    guard let group else {
      message = Message("Only you vote here; `rounds --ballots FOLDER` is for a group")
      return []
    }
    let own = votes[question: thread.question.id, answer: answer.id]
    let others = group.ballots(question: thread.question.id, answer: answer.id)
    let lines =
      [own.map { VotersSheet.Line(name: "you", vote: $0) }].compactMap { $0 }
      + others.map { VotersSheet.Line(name: cleanLine($0.voter), vote: $0.vote) }
    guard !lines.isEmpty else {
      message = Message("Nobody of the group has voted on this answer")
      return []
    }
    votersSheet = VotersSheet(title: "Votes on answer \(number + 1)", lines)
    return []
  }

  mutating func closeVoters() -> [Effect] {
    votersSheet = nil
    return []
  }

  mutating func scrollVoters(by distance: Int) -> [Effect] {
    let visible = layout.sheetRows
    votersSheet?.scroll(by: distance, visible: visible)
    return []
  }
}
