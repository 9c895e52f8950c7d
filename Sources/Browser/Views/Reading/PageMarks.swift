import Forum

/// What the reader has made of a thread, as far as its page shows it.
struct PageMarks: Equatable, Sendable {
  var isBookmarked = false
  var note = ""
  /// By the answers' ids.
  var bookmarked: Set<String> = []
  var notes: [String: String] = [:]
  /// The answers that were read, and those that are new, when the thread was opened: nothing
  /// changes its colour under the eyes.
  var read: Set<String> = []
  var new: Set<String> = []

  init() {}

  init(_ question: Question, _ reading: OwnReading) {
    for answer in question.answers {
      if reading.hasRead(thread: question.id, answer: answer.id) { read.insert(answer.id) }
      if reading.isNew(thread: question.id, answer: answer.id) { new.insert(answer.id) }
    }
  }

  /// The same with the bookmarks and notes as they are now.
  func with(_ marks: [OwnMarks.Mark]) -> PageMarks {
    var page = PageMarks()
    (page.read, page.new) = (read, new)
    for mark in marks {
      guard let answer = mark.answer else {
        (page.isBookmarked, page.note) = (mark.isBookmarked, mark.note)
        continue
      }
      if mark.isBookmarked { page.bookmarked.insert(answer) }
      if !mark.note.isEmpty { page.notes[answer] = mark.note }
    }
    return page
  }
}
