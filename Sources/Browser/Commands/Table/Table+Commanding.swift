extension Command {
  static let commanding: [Command] = [
    Command(CommandSheet.name, ":", .reading, .program, "a command by its name") { state, _ in
      state.openCommandLine()
    },
    Command("command-run", "Enter", .commands, .program, "do what is under the cursor") {
      state, _ in state.runCommand()
    },
    Command("command-leave", "Esc", .commands, .program, "back, and nothing is done") {
      state, _ in state.closeCommandLine()
    },
    Command("command-complete", "Tab", .commands, .typing, "write the name out") { state, _ in
      state.completeCommand()
    },
    Command("command-down", "↓ ^N", .commands, .moving, "the next command") {
      $0.moveCommand(by: $1 ?? 1)
    },
    Command("command-up", "↑ ^P", .commands, .moving, "the command before") {
      $0.moveCommand(by: -($1 ?? 1))
    },
  ]
}
