extension Command {
  static let moving: [Command] = [
    Command("down", "j ↓", .scrolling, .moving, "down: a thread, or a line of text") {
      $0.move(by: $1 ?? 1)
    },
    Command("up", "k ↑", .scrolling, .moving, "up: a thread, or a line of text") {
      $0.move(by: -($1 ?? 1))
    },
    Command("page-down", "Space PgDn", .scrolling, .moving, "a page down") {
      $0.movePages(Double($1 ?? 1))
    },
    Command("page-up", "b PgUp", .scrolling, .moving, "a page up") {
      $0.movePages(-Double($1 ?? 1))
    },
    Command("half-page-down", "^D", .scrolling, .moving, "half a page down") {
      $0.movePages(0.5 * Double($1 ?? 1))
    },
    Command("half-page-up", "^U", .scrolling, .moving, "half a page up") {
      $0.movePages(-0.5 * Double($1 ?? 1))
    },
    Command("first", "gg Home", .scrolling, .moving, "to the first, or to that number") {
      $0.moveToFirst($1)
    },
    Command("last", "G End", .scrolling, .moving, "to the last, or to that number") {
      $0.moveToLast($1)
    },
    Command("open", "Enter l →", .reading, .moving, "into the thread, to that answer") {
      $0.open(answer: $1)
    },
    Command("back", "h ← Esc", .reading, .moving, "back to the list, out of a search") { state, _ in
      state.goBack()
    },
    Command("other-pane", "Tab", .reading, .moving, "the other pane") { state, _ in
      state.switchPane()
    },
    Command("next-thread", "J", .reading, .moving, "the next thread, also while reading") {
      $0.moveThread(by: $1 ?? 1)
    },
    Command("previous-thread", "K", .reading, .moving, "the previous thread") {
      $0.moveThread(by: -($1 ?? 1))
    },
  ]

  static let reading: [Command] = [
    Command("next-answer", "]", .reading, .answers, "the next answer") {
      $0.moveAnswer(by: $1 ?? 1)
    },
    Command("previous-answer", "[", .reading, .answers, "the previous answer") {
      $0.moveAnswer(by: -($1 ?? 1))
    },
    Command("fold", "za", .reading, .answers, "fold the answer; again: open it") { state, _ in
      state.toggleFold()
    },
    Command("fold-all", "zM", .reading, .answers, "fold all answers") { state, _ in
      state.foldAll()
    },
    Command("unfold-all", "zR", .reading, .answers, "open all answers") { state, _ in
      state.unfoldAll()
    },
    Command("spoilers", "x", .reading, .answers, "show what authors hid; again: hide it") {
      state, _ in state.toggleSpoilers()
    },
    Command("next-heading", "}", .reading, .answers, "the next heading in the text") {
      $0.moveHeading(by: $1 ?? 1)
    },
    Command("previous-heading", "{", .reading, .answers, "the previous heading") {
      $0.moveHeading(by: -($1 ?? 1))
    },
    Command("code-right", ">", .reading, .answers, "wide code: see more at its right") {
      $0.shiftCode(by: $1 ?? 1)
    },
    Command("code-left", "<", .reading, .answers, "wide code: back to its left") {
      $0.shiftCode(by: -($1 ?? 1))
    },
  ]
}
