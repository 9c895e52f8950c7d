/// The reader's bookmarks and notes.
package struct OwnMarks: Equatable, Sendable {
  private var marks: [AnswerKey: Mark] = [:]
  /// How many there are on each thread and its answers, by the hash of its id.
  private var threads: [UInt64: Int] = [:]
  /// How many marks were ever made or changed.
  private var changes = 0

  package init() {}

  /// A thread or an answer with a bookmark, a note, or both.
  package struct Mark: Equatable, Sendable {
    package let thread: String
    /// Nil: the thread as a whole.
    package let answer: String?
    package var isBookmarked = false
    package var note = ""
    /// The larger, the later it was changed.
    fileprivate var order = 0
  }

  package subscript(thread: String, answer: String?) -> Mark? {
    marks[AnswerKey(thread: thread, answer: answer)]
  }

  /// Whether there are any on a thread or its answers.
  package func hasMarks(threadHash: UInt64) -> Bool { threads[threadHash] != nil }

  /// Those on a thread and its answers.
  package func marks(ofThread thread: String) -> [Mark] {
    hasMarks(threadHash: thread.byteHash) ? marks.values.filter { $0.thread == thread } : []
  }

  /// The one changed last is the first.
  package var all: [Mark] { marks.values.sorted { $0.order > $1.order } }

  package var isEmpty: Bool { marks.isEmpty }

  package mutating func change(
    thread: String, answer: String?, _ change: (inout Mark) -> Void
  ) {
    let key = AnswerKey(thread: thread, answer: answer)
    var mark = marks[key] ?? Mark(thread: thread, answer: answer)
    change(&mark)
    changes += 1
    mark.order = changes
    let isKept = mark.isBookmarked || !mark.note.isEmpty
    let count = (threads[key.thread] ?? 0) + (isKept ? 1 : 0) - (marks[key] == nil ? 0 : 1)
    threads[key.thread] = count > 0 ? count : nil
    marks[key] = isKept ? mark : nil
  }
}
