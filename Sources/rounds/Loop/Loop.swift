import Archive
import Browser
import CNcurses
import Drawing
import Ledger

/// The one owner of the state and the terminal: waits, takes in what happened, does what that asks
/// for, and draws.
struct Loop: ~Copyable {
  private var terminal: Terminal
  private var state: State
  private var themes: ThemeChoice
  private var journals: Journals
  private let places: PlacesFile
  private let mailbox = Mailbox()
  private var keys = KeyReader()
  private var typed = Incoming()
  private var incoming = Incoming()
  private var pace = Pace()
  private var search: Cancellation?
  /// When keys that are a command mean it, and are not the beginning of a longer sequence.
  private var sequenceEnd: ContinuousClock.Instant?
  /// What is before the reader's eyes, and when it counts as read.
  private var dwelling: (sight: State.Sight, end: ContinuousClock.Instant?)?
  private var ending: Ending?

  init(
    terminal: consuming Terminal, state: consuming State, themes: ThemeChoice,
    journals: Journals,
    places: PlacesFile
  ) {
    self.terminal = terminal
    self.state = state
    self.themes = themes
    self.journals = journals
    self.places = places
  }

  mutating func run(
    loading loader: Loader, learning learn: @escaping @Sendable () -> [Event]
  )
    -> Ending
  {
    let start = ContinuousClock.now
    let canLoad = Worker.start { [mailbox] in
      loader.follow { mailbox.post(.load($0, after: ContinuousClock.now - start)) }
    }
    if !canLoad {
      handle(.message(Browser.Message("The system has no thread left to load with", .error)))
    }
    let watch = LedgerWatch(paths: journals.paths, box: journals.box)
    _ = Worker.start { [mailbox] in watch.run(mailbox) }
    show()
    // Only a list that is opened asks for them, so that no frame waits for them.
    _ = Worker.start { [mailbox] in learn().forEach(mailbox.post) }
    while true {
      if let ending {
        if let place = state.leaving { places.write(place) }
        return ending
      }
      wait()
      takeSignals()
      takeKeys()
      takeSilence()
      takeDwelling()
      if ending == nil, pace.isHurried { show() }
      takeMail()
      if ending == nil, pace.isDue { show() }
    }
  }

  // MARK: One round

  private mutating func wait() {
    var patience = typed.isEmpty && incoming.isEmpty ? pace.wait : .now
    if keys.isPasting { patience = min(patience, .pasteEnd) }
    if let sequenceEnd { patience = min(patience, Patience(until: sequenceEnd)) }
    if let end = dwelling?.end { patience = min(patience, Patience(until: end)) }
    switch keys.wait(patience) {
    case .gone: ending = .terminalGone
    case .silent where keys.isPasting && incoming.isEmpty && !pace.isDirty:
      if let paste = keys.endPaste() { handle(paste) }
    case .silent, .woken: break
    }
  }

  private mutating func takeSignals() {
    let signals = cn_take_signals()
    if signals & CNSignalStop.rawValue != 0 { perform(.suspend) }
    if signals & CNSignalContinued.rawValue != 0 { terminal.reenter() }
    if signals & (CNSignalResized.rawValue | CNSignalContinued.rawValue) != 0 { resize() }
  }

  /// Handles the keys that are there, all before the next frame unless that would come too late.
  private mutating func takeKeys() {
    typed.add(keys.read())
    if !typed.isEmpty { pace.hurry() }
    let end = ContinuousClock.now + Pace.frame
    while ending == nil, let event = typed.next() {
      handle(event)
      if ContinuousClock.now >= end { break }
    }
  }

  /// Takes in as much as there is time for until keys must be looked at again.
  private mutating func takeMail() {
    incoming.add(mailbox.take())
    guard typed.isEmpty else { return }
    let end = ContinuousClock.now + Pace.share
    while ending == nil, let event = incoming.next() {
      handle(event)
      if ContinuousClock.now >= end { break }
    }
  }

  /// Ends a sequence of keys that could be longer, where no other key came in time.
  private mutating func takeSilence() {
    guard state.awaitsKey, typed.isEmpty else { return sequenceEnd = nil }
    let end = sequenceEnd ?? .now + Pace.nextKey
    sequenceEnd = end
    guard ContinuousClock.now >= end else { return }
    sequenceEnd = nil
    handle(.silence)
    pace.hurry()
  }

  /// Takes what has been before the reader's eyes for a while as read.
  private mutating func takeDwelling() {
    guard let sight = state.underEyes else { return dwelling = nil }
    if dwelling?.sight != sight { dwelling = (sight, .now + Pace.reading) }
    guard let end = dwelling?.end, ContinuousClock.now >= end else { return }
    dwelling = (sight, nil)
    handle(.dwelt)
  }

  private mutating func resize() {
    terminal.forget()
    handle(.resize(terminal.size))
    pace.hurry()
  }

  private mutating func show() {
    let screen = Screen(preparing: &state)
    var canvas = screen.canvas
    screen.draw(on: &canvas)
    if !terminal.show(canvas, theme: themes.theme) { ending = .terminalGone }
    pace.rest()
    Trap.springIfAsked()
  }

  // MARK: What is to be done

  private mutating func handle(_ event: Event) {
    pace.isDirty = true
    for effect in state.update(event) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let deed): journals.keep(deed, archive: state.archiveName).forEach { handle($0) }
    case .step(let cause): journals.step(cause, in: state.index).forEach { handle($0) }
    case .readLedger: journals.catchUp().forEach { handle($0) }
    case .search(let request): start(request)
    case .cancelSearch: search?.cancel()
    case .press(let key): handle(.key(key))
    case .open(let address): open(address)
    case .sort(let request): start(request)
    case .changeTheme(let steps): handle(.message(themes.change(by: steps)))
    case .redraw: resize()
    case .quit: ending = .quit
    case .suspend:
      terminal.suspend()
      // Continuing is a signal too, and it is taken care of.
      _ = cn_take_signals()
      resize()
    }
  }

  private func open(_ address: String) {
    let isStarted = Worker.start { [mailbox] in
      if let failure = Opener().open(address) { mailbox.post(.message(failure)) }
    }
    if !isStarted {
      mailbox.post(
        .message(Browser.Message("The system has no thread left to open it with", .error)))
    }
  }

  private mutating func start(_ request: SearchRequest) {
    search?.cancel()
    let cancellation = Cancellation()
    search = cancellation
    let work = SearchWork(request, index: state.index, mailbox: mailbox, cancellation: cancellation)
    if !Worker.start(work.run) {
      handle(.message(Browser.Message("The system has no thread left to search with", .error)))
    }
  }

  private mutating func start(_ request: SortRequest) {
    let isStarted = Worker.start { [mailbox, index = state.index] in
      let rows = index.sorted(index.rows(), by: request.order, reversed: request.isReversed)
      mailbox.post(.sorted(request.id, rows: rows))
    }
    if !isStarted {
      handle(.message(Browser.Message("The system has no thread left to sort with", .error)))
    }
  }
}
