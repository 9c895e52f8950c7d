extension Command {
  static let links: [Command] = [
    Command("follow", "f", .reading, .finding, "a link of the thread, by its number") {
      $0.follow(link: $1)
    },
    Command("link-show", "Enter", .linkNumber, .finding, "where that link leads") { state, _ in
      state.followTyped()
    },
    Command("link-leave", "Esc", .linkNumber, .finding, "follow none") { state, _ in
      state.leaveLinkField()
    },
    Command("link-open", "Enter", .link, .finding, "open it in another program") { state, _ in
      state.openLink()
    },
    Command("link-close", "Esc q h ←", .link, .finding, "back to the thread") { state, _ in
      state.closeLink()
    },
    Command("link-down", "j ↓", .link, .moving, "down in a long address") {
      $0.scrollLink(by: $1 ?? 1)
    },
    Command("link-up", "k ↑", .link, .moving, "up in a long address") {
      $0.scrollLink(by: -($1 ?? 1))
    },
  ]
}
