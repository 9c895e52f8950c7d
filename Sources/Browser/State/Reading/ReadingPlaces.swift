/// Where in a thread the reader was, in words that hold at every width and after the thread changed.
struct ReadingPlace: Equatable, Sendable {
  /// The id of the answer at the top of the pane; nothing where that is the question.
  let topAnswer: String?
  let anchor: Page.Anchor
  /// The id of the answer that is voted on.
  let answer: String?
  let isFirstAnswer: Bool
  /// The ids of the answers that are folded.
  let folded: [String]
  let spoilers: Spoilers
  /// What was searched for, and which match was gone to.
  let searched: String?
  let match: Int?

  /// Whether it is where every thread begins.
  var isStart: Bool {
    anchor == Page.Anchor() && isFirstAnswer && folded.isEmpty && !spoilers.isOpen
      && searched == nil
  }
}

/// The places in the threads read last, by the threads' ids.
struct ReadingPlaces: Sendable {
  private var places: [String: ReadingPlace] = [:]
  /// The one left last is the last.
  private var order: [String] = []

  /// More threads than this are not gone back to.
  static let capacity = 100

  subscript(id: String) -> ReadingPlace? { places[id] }

  mutating func remember(_ place: ReadingPlace, of id: String) {
    if places.removeValue(forKey: id) != nil { order.removeAll { $0 == id } }
    guard !place.isStart else { return }
    places[id] = place
    order.append(id)
    guard order.count > ReadingPlaces.capacity else { return }
    places[order.removeFirst()] = nil
  }
}
