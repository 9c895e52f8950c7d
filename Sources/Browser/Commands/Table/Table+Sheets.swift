import Archive

extension Command {
  static let specialties: [Command] = [
    Command("specialty-tick", "Space", .specialties, .finding, "tick or untick the specialty") {
      state, _ in state.inSpecialties { sheet, index in sheet.tick(index) }
    },
    Command("specialties-apply", "Enter", .specialties, .finding, "show the ticked, or this one") {
      state, _ in state.applyTicked()
    },
    Command("specialties-leave", "Esc", .specialties, .finding, "leave everything as it was") {
      state, _ in state.closeSpecialties()
    },
    Command("specialty-down", "↓ ^N", .specialties, .moving, "the next specialty") {
      state, count in state.inSpecialties { sheet, _ in sheet.move(by: count ?? 1) }
    },
    Command("specialty-up", "↑ ^P", .specialties, .moving, "the previous specialty") {
      state, count in state.inSpecialties { sheet, _ in sheet.move(by: -(count ?? 1)) }
    },
    Command("specialty-page-down", "PgDn", .specialties, .moving, "a page of specialties down") {
      state, _ in state.moveSpecialtyPage(1)
    },
    Command("specialty-page-up", "PgUp", .specialties, .moving, "a page of specialties up") {
      state, _ in state.moveSpecialtyPage(-1)
    },
  ]

  static let orders: [Command] =
    [
      Command("order-choose", "Enter l →", .sorting, .finding, "this order") { state, _ in
        state.applyOrder()
      },
      Command("order-leave", "Esc q h ←", .sorting, .finding, "leave the order as it was") {
        state, _ in state.closeSortSheet()
      },
      Command("order-down", "j ↓ ^N", .sorting, .moving, "the next order") {
        $0.moveOrder(by: $1 ?? 1)
      },
      Command("order-up", "k ↑ ^P", .sorting, .moving, "the order before") {
        $0.moveOrder(by: -($1 ?? 1))
      },
    ]
    + SortSheet.orders.map { order in
      Command(
        order.command, order == .archive ? "f" : String(order.rawValue.prefix(1)), .sorting,
        .finding, "\(order.rawValue): \(order.explanation)"
      ) { state, _ in state.choose(order) }
    }
}

extension SortOrder {
  /// The command that chooses it.
  var command: String { "order-\(rawValue)" }
}
