import Archive
import Browser
import Drawing
import Forum
import Synchronization

/// A robot at the keys: types, performs what the state asks for, and looks at the screen.
struct Session {
  private(set) var state: State
  /// All that was asked for so far.
  private(set) var effects: [Effect] = []
  /// What was done, and what of it was undone: the ledger of the robot.
  private var done: [Deed] = []
  private var undone: [Deed] = []
  /// What writing a vote fails with, where it is to fail.
  var ledgerFailure: String?
  /// Whether searches stay unanswered, until `answerSearch`.
  var holdsSearches = false
  /// Whether sortings stay unanswered, until `answerSorting`.
  var holdsSorting = false
  /// Whether no frame is drawn after an event, as where many wait.
  var holdsFrames = false

  init(
    _ json: String = Fixture.archive, width: Int = 80, height: Int = 24,
    glyphs: Glyphs = .unicode, votes: OwnVotes = OwnVotes(), group: GroupVotes? = nil,
    keepsHistory: Bool = false, isReadOnly: Bool = false, returningTo place: Whereabouts? = nil
  ) {
    self.init(
      empty: Size(width: width, height: height), glyphs: glyphs, votes: votes, group: group,
      keepsHistory: keepsHistory, isReadOnly: isReadOnly, returningTo: place)
    load(json)
  }

  /// Before anything is loaded.
  init(
    empty size: Size, glyphs: Glyphs = .unicode, votes: OwnVotes = OwnVotes(),
    group: GroupVotes? = nil, keepsHistory: Bool = false, isReadOnly: Bool = false,
    returningTo place: Whereabouts? = nil
  ) {
    state = State(
      name: "ward.json", size: size, glyphs: glyphs, own: OwnRecord(votes: votes), group: group,
      keepsHistory: keepsHistory, isReadOnly: isReadOnly, returningTo: place)
  }

  mutating func load(_ json: String) { for event in LoadEvent.reading(json) { send(.load(event)) } }

  /// Presses keys, written as in `jj<enter>+`.
  mutating func type(_ script: String) {
    for key in Key.script(script) { send(.key(key)) }
  }

  mutating func resize(_ width: Int, _ height: Int) {
    send(.resize(Size(width: width, height: height)))
  }

  mutating func send(_ event: Event) {
    for effect in state.update(event) {
      effects.append(effect)
      perform(effect)
    }
    if !holdsFrames { _ = Screen(preparing: &state) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let deed): record(deed)
    case .step(let cause): step(cause)
    case .search(let request):
      if !holdsSearches { answer(request) }
    case .sort(let request): if !holdsSorting { answer(request) }
    case .press(let key): send(.key(key))
    case .open, .readLedger, .cancelSearch, .changeTheme, .suspend, .redraw, .quit: break
    }
  }

  private mutating func record(_ deed: Deed) {
    if let ledgerFailure { return send(.recordFailed(deed, ledgerFailure)) }
    if deed.reversed != nil { (done, undone) = (done + [deed], []) }
    send(.recorded(deed, .reader))
  }

  private mutating func step(_ cause: Deed.Cause) {
    if let ledgerFailure { return send(.recordFailed(nil, ledgerFailure)) }
    guard let deed = cause == .undo ? done.popLast() : undone.popLast() else {
      return send(.nothingLeft(cause))
    }
    if cause == .undo { undone.append(deed) } else { done.append(deed) }
    send(.recorded(cause == .undo ? deed.reversed ?? deed : deed, cause))
  }

  private mutating func answer(_ request: SortRequest) {
    let rows = state.index.sorted(
      state.index.rows(), by: request.order, reversed: request.isReversed)
    send(.sorted(request.id, rows: rows))
  }

  /// Answers the sorting that was asked for last.
  mutating func answerSorting() {
    for case .sort(let request) in effects.reversed() { return answer(request) }
  }

  /// Answers the search that was asked for last.
  mutating func answerSearch() {
    for case .search(let request) in effects.reversed() { return answer(request) }
  }

  private mutating func answer(_ request: SearchRequest) {
    let found = Mutex<[Int32]>([])
    state.index.search(request.query, in: request.rows) { rows in found.withLock { $0 += rows } }
    send(.found(request.id, rows: found.withLock { $0 }, isFinished: true))
  }

  var canvas: Canvas {
    var state = state
    let screen = Screen(preparing: &state)
    var canvas = screen.canvas
    screen.draw(on: &canvas)
    return canvas
  }

  /// The screen's text, line by line, without the blanks at the ends.
  var screen: [String] {
    canvas.rows.map { row in
      var row = Substring(row)
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

  var header: String { screen.first ?? "" }
  var footer: String { screen.last ?? "" }
  var body: String { screen.dropFirst().dropLast().joined(separator: "\n") }

  /// The title of the selected thread.
  var selected: String? {
    state.list.row.map { state.index.question($0).title }
  }
}
