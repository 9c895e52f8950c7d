import Archive
import Drawing
import Forum
import Markup

/// The list of bookmarks and notes while it is open: narrowed by typing, one under the cursor.
struct MarksSheet: Sendable {
  /// A mark with what there is to say of it, clean.
  struct Row: Equatable, Sendable {
    let mark: OwnMarks.Mark
    /// Nil where the archive that is open has no such thread.
    let row: Int?
    let title: String
    /// Nil for the thread as a whole, and where the answer is no longer there.
    let number: Int?
  }

  /// The one changed last is the first.
  let all: [Row]
  private(set) var shown: [Row]
  private(set) var field = TextField()
  private(set) var cursor = RowCursor()

  init(_ marks: OwnMarks, in index: Index) {
    let rows = index.rows(withIDs: Set(marks.all.map(\.thread.byteHash)))
    all = marks.all.map { mark in
      let row = rows[mark.thread.byteHash]
      let question = row.map { index.question($0) }
      let number = question?.answers.firstIndex { $0.id == mark.answer }
      return Row(
        mark: mark, row: row, title: cleanTitle(question?.title ?? mark.thread), number: number)
    }
    shown = all
  }

  var current: Row? { shown.indices.contains(cursor.row) ? shown[cursor.row] : nil }

  mutating func type(_ field: TextField) {
    let isNarrowedAnew = field.text != self.field.text
    self.field = field
    guard isNarrowedAnew else { return }
    let words = field.text.lowercased().split(separator: " ")
    shown = all.filter { row in
      let text = "\(row.title) \(row.mark.note)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    cursor = RowCursor()
  }

  mutating func move(by distance: Int) { cursor.move(by: distance, of: shown.count) }

  mutating func scroll(visible: Int) { cursor.scroll(visible: visible, of: shown.count) }
}

extension State {
  mutating func openMarks() -> [Effect] {
    guard !own.marks.isEmpty else {
      message = Message("You have no bookmarks or notes yet")
      return []
    }
    marksSheet = MarksSheet(own.marks, in: index)
    return []
  }

  mutating func closeMarks() -> [Effect] {
    marksSheet = nil
    return []
  }

  mutating func moveMark(by distance: Int) -> [Effect] {
    marksSheet?.move(by: distance)
    return []
  }

  /// Goes to the marked thread, without the filters that leave it out.
  mutating func openMark() -> [Effect] {
    guard let mark = marksSheet?.current else { return [] }
    guard let row = mark.row else {
      message = Message("This thread is not in the archive that is open", .warning)
      return []
    }
    marksSheet = nil
    var effects: [Effect] = []
    if !list.rows.contains(Int32(row)) {
      if search != nil { effects += endSearch() }
      if !ticked.isEmpty { effects += apply(specialties: []) }
    }
    list.replace(list.rows, keeping: row)
    guard list.row == row else { return effects }
    settle()
    focus = .thread
    showSelectedThread()
    if let number = mark.number { showAnswer(number) }
    return effects
  }
}
