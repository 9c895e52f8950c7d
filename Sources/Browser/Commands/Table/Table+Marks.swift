extension Command {
  static let marks: [Command] = [
    Command("bookmark", "m", .reading, .votes, "bookmark the answer, or the thread") {
      state, _ in state.toggleBookmark()
    },
    Command("note", "e", .reading, .votes, "a note on the answer, or the thread") { state, _ in
      state.startNote()
    },
    Command("marks", "M", .reading, .votes, "your bookmarks and notes") { state, _ in
      state.openMarks()
    },
    Command("next-new", "w", .reading, .answers, "the next new answer") { state, _ in
      state.showNextNew()
    },
    Command("note-keep", "Enter", .note, .votes, "keep the note") { state, _ in
      state.keepNote()
    },
    Command("note-leave", "Esc", .note, .votes, "leave the note as it was") { state, _ in
      state.leaveNote()
    },
    Command("mark-open", "Enter", .marks, .votes, "go to what is marked") { state, _ in
      state.openMark()
    },
    Command("marks-leave", "Esc", .marks, .votes, "back to where you were") { state, _ in
      state.closeMarks()
    },
    Command("mark-down", "↓ ^N", .marks, .moving, "the next mark") {
      $0.moveMark(by: $1 ?? 1)
    },
    Command("mark-up", "↑ ^P", .marks, .moving, "the mark before") {
      $0.moveMark(by: -($1 ?? 1))
    },
  ]
}
