import Archive
import Drawing
import Forum

extension State {
  /// Takes in what happened, and says what there is to do.
  package mutating func update(_ event: Event) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .key(let key): effects = noticingDeparture { $0.press(key) }
    case .silence: effects = endSequence() ?? []
    case .dwelt: effects = dwelt()
    case .paste(let text): effects = paste(text)
    case .resize(let size): self.size = size
    case .load(let event, let time): effects = load(event, after: time)
    case .found(let id, let rows, let isFinished): effects = found(id, rows, isFinished)
    case .sorted(let id, let rows): effects = sorted(id, rows)
    case .recorded(let deed, let cause): recorded(deed, cause)
    case .recordFailed(let deed, let reason): recordFailed(deed, reason)
    case .nothingLeft(let cause): nothingLeft(cause)
    case .ledgerTouched: effects = [.readLedger]
    case .othersDid(let deeds): deeds.forEach { own.take($0) }
    case .ledgerReplaced(let record): own = record
    case .group(let votes): group = votes
    case .specialtiesKnown(let known): self.known = known
    case .message(let message): self.message = message
    }
    settle()
    return effects
  }

  private mutating func press(_ key: Key) -> [Effect] {
    isTouched = true
    message = nil
    newThreads = 0
    let place = self.place
    if place.takesAsText(key), case .character(let character) = key {
      return edit { $0.insert(String(character)) }
    }
    if [.list, .thread, .help].contains(place), chord.takeDigit(key) { return [] }
    if key == .escape, !chord.isEmpty {
      chord = Chord()
      return []
    }
    switch KeyMap.of(place).match(chord.keys + [key]) {
    case .command(let command):
      let count = chord.count
      chord = Chord()
      return command.action(&self, count)
    case .beginning, .commandOrBeginning:
      chord.keys.append(key)
    case .none:
      if let effects = endSequence() { return effects + [.press(key)] }
      let typed = KeySequence(chord.keys + [key])
      chord = Chord()
      message = Message(unknown(typed, in: place), .warning)
    }
    return []
  }

  /// Whether what was typed is a command, unless another key makes it a longer one.
  package var awaitsKey: Bool {
    if case .commandOrBeginning = KeyMap.of(place).match(chord.keys) { true } else { false }
  }

  /// Does what the keys typed so far mean without another one; nil where they mean nothing.
  private mutating func endSequence() -> [Effect]? {
    guard case .commandOrBeginning(let command) = KeyMap.of(place).match(chord.keys) else {
      return nil
    }
    let count = chord.count
    chord = Chord()
    return command.action(&self, count)
  }

  private func unknown(_ keys: KeySequence, in place: Place) -> String {
    let help = Command.named("help")?.keys(in: place).first?.description ?? ""
    return "\(keys) is not a key here; \(help) shows those that are"
  }

  private mutating func paste(_ text: String) -> [Effect] {
    isTouched = true
    message = nil
    newThreads = 0
    chord = Chord()
    guard Places.fields.contains(place) else {
      message = Message("Text was pasted, but no field takes it here", .warning)
      return []
    }
    return edit { $0.insert(text) }
  }

  /// Keeps the selected rows on the screen.
  mutating func settle() {
    let layout = self.layout
    list.scroll(visible: layout.visibleThreads)
    sheet?.scroll(visible: layout.sheetRows)
    marksSheet?.scroll(visible: layout.sheetRows)
    commandSheet?.scroll(visible: layout.sheetRows)
    if list.rows.isEmpty, entry == nil { focus = .list }
  }

  /// Makes what the next frame shows. Not part of `update`, as many keys may come before it.
  mutating func prepare() {
    showSelectedThread()
    prepareGlances()
    isMessageSeen = true
  }
}
