import Archive
import Drawing
import Forum
import Markup

/// What comes back of what was to be kept: it stands only now that it is on disk.
extension State {
  mutating func recorded(_ deed: Deed, _ cause: Deed.Cause) {
    own.take(deed)
    if case .note = deed.change, noteEntry?.isOn(deed) == true { noteEntry = nil }
    guard let what = deed.sentence else { return }
    let lead =
      switch cause {
      case .reader: ""
      case .undo: "Undone: "
      case .redo: "Done again: "
      }
    message = Message("\(lead)\(show(deed)): \(what)")
  }

  mutating func recordFailed(_ deed: Deed?, _ reason: String) {
    message = Message(reason, .error)
    // What is read is kept in passing: the reader is told once, and then left alone.
    if case .read = deed?.change { keepsHistory = false }
  }

  mutating func nothingLeft(_ cause: Deed.Cause) {
    message = Message(
      cause == .undo ? "There is nothing to undo in this archive" : "There is nothing to redo")
  }

  /// Brings the answer into view where its thread is open, and names it.
  private mutating func show(_ deed: Deed) -> String {
    showSelectedThread()
    if layout.thread != nil, let thread = openThread, thread.question.id == deed.thread {
      guard let answer = thread.question.answers.firstIndex(where: { $0.id == deed.answer }) else {
        return deed.answer == nil ? "This thread" : "An answer"
      }
      reveal(answer: answer)
      return "Answer \(answer + 1)"
    }
    let something = deed.answer == nil ? "A thread" : "An answer"
    guard let row = index.row(withID: deed.thread) else { return "\(something) that is not here" }
    let question = index.question(row)
    let title = quoted(
      glyphs.truncated(cleanTitle(question.title), to: 28))
    guard deed.answer != nil else { return title }
    let answer = question.answers.firstIndex { $0.id == deed.answer }
    return "\(answer.map { "Answer \($0 + 1)" } ?? something) of \(title)"
  }
}

extension Deed {
  /// What is said of it when it is done; nil where that is nothing.
  fileprivate var sentence: String? {
    switch change {
    case .vote(.up, _): "voted up"
    case .vote(.down, _): "voted down"
    case .vote(nil, _): "your vote is withdrawn"
    case .bookmark(true): "bookmarked"
    case .bookmark(false): "no bookmark any more"
    case .note("", _): "no note any more"
    case .note: "your note is kept"
    case .read: nil
    }
  }
}
