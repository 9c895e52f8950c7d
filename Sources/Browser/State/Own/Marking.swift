import Archive
import Forum

/// Bookmarks and notes: on the current answer while a thread is read, on a thread in the list.
extension State {
  mutating func toggleBookmark() -> [Effect] {
    guard let (thread, answer) = markTarget() else { return [] }
    let isSet = own.marks[thread, answer]?.isBookmarked ?? false
    return [.record(Deed(thread: thread, answer: answer, .bookmark(!isSet)))]
  }

  mutating func startNote() -> [Effect] {
    guard let (thread, answer) = markTarget() else { return [] }
    let old = own.marks[thread, answer]?.note ?? ""
    noteEntry = NoteEntry(thread: thread, answer: answer, old: old)
    return []
  }

  mutating func keepNote() -> [Effect] {
    guard let entry = noteEntry else { return [] }
    let note = entry.field.text.trimmed
    guard note != entry.old else { return leaveNote() }
    // The field is closed when the note is kept.
    return [
      .record(Deed(thread: entry.thread, answer: entry.answer, .note(note, was: entry.old)))
    ]
  }

  mutating func leaveNote() -> [Effect] {
    if let noteEntry, noteEntry.field.text.trimmed != noteEntry.old {
      message = Message("The note is as it was: what was typed is not kept")
    }
    noteEntry = nil
    return []
  }

  /// The ids of what a mark would be on.
  private mutating func markTarget() -> (thread: String, answer: String?)? {
    guard let row = list.row else {
      message = Message("There is no thread here to mark")
      return nil
    }
    guard focus == .thread else { return (index.id(row), nil) }
    showSelectedThread()
    return openThread.map { ($0.question.id, $0.answer?.id) }
  }
}

/// The note that is being written.
struct NoteEntry: Equatable, Sendable {
  let thread: String
  /// Nil: on the thread as a whole.
  let answer: String?
  let old: String
  var field: TextField

  init(thread: String, answer: String?, old: String) {
    self.thread = thread
    self.answer = answer
    self.old = old
    field = TextField(old)
  }

  func isOn(_ deed: Deed) -> Bool { thread == deed.thread && answer == deed.answer }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let isInk = { (character: Character) in !character.isWhitespace }
    guard let first = firstIndex(where: isInk), let last = lastIndex(where: isInk) else {
      return ""
    }
    return String(self[first...last])
  }
}
