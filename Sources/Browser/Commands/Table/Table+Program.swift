extension Command {
  static let program: [Command] = [
    Command("help", "? F1", .everywhere, .program, "help: every command of this place") {
      state, _ in state.toggleHelp()
    },
    Command("help-leave", "Esc Enter h ←", .help, .program, "leave the help") { state, _ in
      state.toggleHelp()
    },
    Command("layout", "\\", .scrolling, .program, "both panes, or one at a time") { state, _ in
      state.cyclePanes()
    },
    Command("previous-theme", "F2", .everywhere, .program, "the theme before") { _, count in
      [.changeTheme(by: -(count ?? 1))]
    },
    Command("next-theme", "F3", .everywhere, .program, "the next theme") { _, count in
      [.changeTheme(by: count ?? 1)]
    },
    Command("redraw", "^L", .everywhere, .program, "draw the screen anew") { _, _ in [.redraw] },
    Command("suspend", "^Z", .everywhere, .program, "suspend, back to the shell") { _, _ in
      [.suspend]
    },
    Command("back-or-quit", "q", .scrolling, .program, "back, or quit from the list") {
      state, _ in state.goBackOrQuit()
    },
    Command("quit", "Q ^C", .everywhere, .program, "quit") { _, _ in [.quit] },
  ]
}
