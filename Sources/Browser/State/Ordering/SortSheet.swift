import Archive

/// The orders while they are to choose from, the one in force marked.
struct SortSheet: Equatable, Sendable {
  static let orders: [SortOrder] = [.newest, .oldest, .votes, .answers, .title, .archive]

  /// Columns of the sheet with its frame.
  static let width = 52

  let inForce: SortOrder
  var isReversed: Bool
  private(set) var cursor: Int

  init(_ order: SortOrder, isReversed: Bool) {
    inForce = order
    self.isReversed = isReversed
    cursor = SortSheet.orders.firstIndex(of: order) ?? 0
  }

  var current: SortOrder { SortSheet.orders[cursor] }

  mutating func move(by distance: Int) {
    cursor = max(0, min(SortSheet.orders.count - 1, cursor + distance))
  }
}

extension SortOrder {
  /// Which threads come first in it.
  var explanation: String {
    switch self {
    case .newest: "the latest question first"
    case .oldest: "the earliest question first"
    case .votes: "the best answer first"
    case .answers: "the most answers first"
    case .title: "by the alphabet"
    case .archive: "as in the file"
    }
  }
}

extension State {
  mutating func openSortSheet() -> [Effect] {
    sortSheet = SortSheet(order, isReversed: isReversed)
    return []
  }

  mutating func closeSortSheet() -> [Effect] {
    sortSheet = nil
    return []
  }

  mutating func moveOrder(by distance: Int) -> [Effect] {
    sortSheet?.move(by: distance)
    return []
  }

  mutating func applyOrder() -> [Effect] {
    sortSheet.map { choose($0.current) } ?? []
  }
}
