extension Command {
  static let finding: [Command] = [
    Command("search", "/", .reading, .finding, "search as you type") { state, _ in
      state.startSearch()
    },
    Command("next-match", "n", .reading, .finding, "the next match") {
      $0.moveMatch(by: $1 ?? 1)
    },
    Command("previous-match", "N", .reading, .finding, "the previous match") {
      $0.moveMatch(by: -($1 ?? 1))
    },
    Command("specialties", "s", .reading, .finding, "only doctors of some specialties") {
      state, _ in state.openSpecialties()
    },
    Command("clear-specialties", "S", .reading, .finding, "doctors of every specialty") {
      state, _ in state.apply(specialties: [])
    },
    Command("sort", "o", .reading, .finding, "the order of the threads") { state, _ in
      state.openSortSheet()
    },
    Command("reverse", "O", [.list, .thread, .sorting], .finding, "the other way round") {
      state, _ in state.reverseOrder()
    },
    Command("search-keep", "Enter", .search, .finding, "keep what is found") { state, _ in
      state.keepSearch()
    },
    Command("search-leave", "Esc", .search, .finding, "back to what was before") { state, _ in
      state.leaveSearch()
    },
    Command("result-down", "↓ ^N", .search, .finding, "the next thread found") {
      $0.moveThread(by: $1 ?? 1)
    },
    Command("result-up", "↑ ^P", .search, .finding, "the previous thread found") {
      $0.moveThread(by: -($1 ?? 1))
    },
  ]
}
