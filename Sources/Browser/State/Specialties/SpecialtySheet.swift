import Archive
import Forum

/// The list of specialties while it is open: narrowed by typing, ticked, one under the cursor.
struct SpecialtySheet: Sendable {
  private(set) var counts: [SpecialtyCount] = []
  private(set) var field = TextField()
  private(set) var ticked: Set<Specialty>
  /// Those that were ticked when it was opened.
  private let tickedBefore: Set<Specialty>
  /// What typing leaves of `counts`.
  private(set) var shown: [SpecialtyCount] = []
  private(set) var cursor = RowCursor()
  /// How many threads the ticked ones leave.
  private(set) var threadsTicked = 0

  /// The other names by which specialties can be typed.
  private let known: KnownSpecialties
  /// The threads that are counted; nothing: all.
  private var found: RowSet?
  /// How many threads were counted.
  private var threadsCounted = 0

  /// Counts the threads of the archive, or those that a search found in it.
  init(_ index: Index, found: RowSet?, ticked: Set<Specialty>, known: KnownSpecialties) {
    self.ticked = ticked
    tickedBefore = ticked
    self.known = known
    count(index, found: found)
  }

  var current: Specialty? { shown.indices.contains(cursor.row) ? shown[cursor.row].specialty : nil }

  /// What Enter applies: the ticked, or with none of them the one under the cursor; nothing where the
  /// reader has unticked all.
  var chosen: Set<Specialty> {
    guard ticked.isEmpty, tickedBefore.isEmpty else { return ticked }
    return current.map { [$0] } ?? []
  }

  /// Whether so many threads came in that counting them all again is worth the time.
  func isOutdated(_ threadCount: Int) -> Bool {
    threadCount < threadsCounted || threadCount - threadsCounted > threadsCounted / 4
  }

  /// Counts anew; the cursor stays on its specialty.
  mutating func count(_ index: Index, found: RowSet?) {
    self.found = found
    counts = index.specialties(in: found?.rows)
    threadsCounted = found?.count ?? index.threadCount
    countTicked(index)
    let kept = current
    let before = cursor
    narrow()
    if let kept, let place = shown.firstIndex(where: { $0.specialty == kept }) {
      cursor = before
      cursor.follow(to: place)
    }
  }

  /// Takes the field as it is after an edit.
  mutating func type(_ field: TextField) {
    let isNarrowedAnew = field.text != self.field.text
    self.field = field
    if isNarrowedAnew { narrow() }
  }

  mutating func move(by distance: Int) { cursor.move(by: distance, of: shown.count) }

  mutating func tick(_ index: Index) {
    guard let current else { return }
    if ticked.remove(current) == nil { ticked.insert(current) }
    countTicked(index)
  }

  private mutating func countTicked(_ index: Index) {
    guard !ticked.isEmpty else { return threadsTicked = 0 }
    let rows = index.rows(ticked)
    threadsTicked = found.map { found in rows.count { found.contains($0) } } ?? rows.count
  }

  mutating func scroll(visible: Int) { cursor.scroll(visible: visible, of: shown.count) }

  private mutating func narrow() {
    let words = field.text.lowercased().split(separator: " ")
    // Space ticks, so that a name of several words is typed without any.
    let typed = Specialty(field.text).joinedKey
    shown = counts.filter { count in
      let name = count.specialty.name.lowercased()
      return words.allSatisfy { name.contains($0) } || count.specialty.joinedKey.contains(typed)
        || known.names(of: count.specialty, areBegunBy: field.text)
    }
    cursor = RowCursor()
  }
}
