import Forum

extension Command {
  static let votes: [Command] = [
    Command("vote-up", "+ = a", .reading, .votes, "vote the answer up; again: withdraw") {
      state, _ in state.vote(.up)
    },
    Command("vote-down", "- z", .reading, .votes, "vote the answer down; again: withdraw") {
      state, _ in state.vote(.down)
    },
    Command("vote-withdraw", "0", .reading, .votes, "withdraw the vote") { state, _ in
      state.vote(nil)
    },
    Command("undo", "u", .reading, .votes, "undo the last vote") { state, _ in
      state.undo()
    },
  ]
}
