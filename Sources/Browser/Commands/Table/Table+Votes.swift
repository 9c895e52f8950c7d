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
    Command("undo", "u", .reading, .votes, "undo the last vote or mark") { _, count in
      Array(repeating: .step(.undo), count: min(count ?? 1, largestStep))
    },
    Command("redo", "^R", .reading, .votes, "redo what was undone last") { _, count in
      Array(repeating: .step(.redo), count: min(count ?? 1, largestStep))
    },
    Command("voters", "i", .reading, .votes, "who voted how on the answer") { state, _ in
      state.showVoters()
    },
    Command("voters-leave", "Esc q h ←", .voters, .votes, "back to the thread") { state, _ in
      state.closeVoters()
    },
    Command("voters-down", "j ↓", .voters, .moving, "down in a long list") {
      $0.scrollVoters(by: $1 ?? 1)
    },
    Command("voters-up", "k ↑", .voters, .moving, "up in a long list") {
      $0.scrollVoters(by: -($1 ?? 1))
    },
  ]

  /// A larger number is a slip of the fingers.
  private static let largestStep = 1000
}
