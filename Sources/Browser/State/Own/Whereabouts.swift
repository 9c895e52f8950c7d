import Archive
import Forum

/// Where a reader was in an archive when they left it, in words that hold when it has changed.
package struct Whereabouts: Equatable, Sendable {
  /// The id of the selected thread.
  package var thread: String?
  /// Whether it was being read, and not only selected.
  package var isReading = false
  /// The id of the answer that was current.
  package var answer: String?
  /// The id of the answer at the top of the pane, nothing for the question, and how much of its
  /// text came before.
  package var topAnswer: String?
  package var position = 0
  package var specialties: [String] = []
  package var search = ""
  package var order: SortOrder?
  package var isReversed = false
  package var panes = Panes.beside
  /// How many threads there were; 0 where that is not known.
  package var threadCount = 0

  package init() {}
}

extension State {
  /// To be kept for the next time; nil where the reader has not been anywhere yet.
  package var leaving: Whereabouts? {
    guard isTouched || whereabouts == nil, let row = list.row else { return nil }
    var place = Whereabouts()
    let isOpen = openThread?.row == row
    place.thread = isOpen ? openThread?.question.id : index.id(row)
    place.isReading = focus == .thread
    if isOpen, let reading = openThread?.place {
      place.answer = reading.answer
      place.topAnswer = reading.topAnswer
      place.position = reading.anchor.position
    }
    place.specialties = ticked.map(\.name).sorted()
    place.search = search?.text ?? ""
    place.order = ordering.chosen
    place.isReversed = ordering.isReversed
    place.panes = panes
    place.threadCount = loading.isFinished ? index.threadCount : 0
    return place
  }

  /// Goes back to where the reader was, now that everything is loaded, unless they are on their way
  /// already.
  mutating func returnToPlace() {
    guard let place = whereabouts, !isTouched else { return }
    whereabouts = nil
    panes = place.panes
    let known = Set(index.specialties(in: nil).map(\.specialty))
    ticked = Set(place.specialties.map(Specialty.init)).intersection(known)
    if !place.search.isEmpty { search = Search(place.search) }
    guard let id = place.thread, let row = index.row(withID: id) else { return }
    list.replace(ordering.rows, keeping: row)
    // What is selected now stays so while the threads are put in order.
    isSorted = true
    if place.isReading { focus = .thread }
    let section = place.topAnswer.flatMap { answer in
      index.question(row).answers.firstIndex { $0.id == answer }.map { $0 + 1 }
    }
    places.remember(
      ReadingPlace(
        topAnswer: place.topAnswer,
        anchor: Page.Anchor(section: section ?? 0, position: place.position),
        answer: place.answer, isFirstAnswer: false, folded: [], spoilers: .closedByKey,
        searched: place.search.isEmpty ? nil : place.search, match: nil),
      of: id)
  }
}
