extension Command {
  static let field: [Command] = [
    Command("erase", "Backspace", .fields, .typing, "erase the character before the cursor") {
      state, _ in state.edit { $0.eraseBackward() }
    },
    Command("erase-forward", "Del ^D", .fields, .typing, "erase the character at the cursor") {
      state, _ in state.edit { $0.eraseForward() }
    },
    Command("erase-word", "^W", .fields, .typing, "erase the word before the cursor") {
      state, _ in state.edit { $0.eraseWord() }
    },
    Command("erase-line", "^U", .fields, .typing, "erase all before the cursor") {
      state, _ in state.edit { $0.eraseToStart() }
    },
    Command("cursor-left", "← ^B", .fields, .typing, "cursor to the left") { state, _ in
      state.edit { $0.moveCursor(by: -1) }
    },
    Command("cursor-right", "→ ^F", .fields, .typing, "cursor to the right") { state, _ in
      state.edit { $0.moveCursor(by: 1) }
    },
    Command("cursor-start", "Home ^A", .fields, .typing, "cursor to the start") { state, _ in
      state.edit { $0.moveCursor(by: -$0.cursor) }
    },
    Command("cursor-end", "End ^E", .fields, .typing, "cursor to the end") { state, _ in
      state.edit { $0.moveCursor(by: $0.characters.count) }
    },
  ]
}
