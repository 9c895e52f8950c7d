import Browser
import CNcurses

/// Makes key presses and pastes of what the terminal sends.
struct KeyReader {
  private var source = KeySource()
  private var waiting = KeyWait()
  /// Text that has not become keys yet; at its end a character may be incomplete.
  private var text: [UInt8] = []
  private var paste: Paste?
  private var events: [Event] = []

  /// Waits for keys, or to be woken.
  mutating func wait(_ patience: Patience) -> KeyWait.Outcome { waiting.wait(patience) }

  /// Whether the end of a paste is awaited.
  var isPasting: Bool { paste != nil }

  /// Everything that is there already.
  mutating func read() -> [Event] {
    events = []
    var isEmpty = true
    while true {
      let key = source.next()
      if key.kind == .none { break }
      isEmpty = false
      take(key)
    }
    waiting.hasRead(!isEmpty)
    makeKeysOfText(isComplete: false)
    return events
  }

  /// Ends a paste whose end does not come.
  mutating func endPaste() -> Event? {
    defer { paste = nil }
    return paste.map { .paste($0.text) }
  }

  private mutating func take(_ key: CNKey) {
    switch key.kind {
    case .pasteBegin:
      makeKeysOfText(isComplete: true)
      paste = Paste()
    case .pasteEnd:
      if let event = endPaste() { events.append(event) }
    case .byte where paste != nil: paste?.append(UInt8(truncatingIfNeeded: key.value))
    case _ where paste != nil: break
    case .byte: take(byte: UInt8(truncatingIfNeeded: key.value))
    default: press(Key(key))
    }
  }

  private mutating func take(byte: UInt8) {
    switch byte {
    case 0x1B: press(source.readEscape())
    case 0x00..<0x20, 0x7F: press(Key(control: byte))
    default: text.append(byte)
    }
  }

  private mutating func press(_ key: Key?) {
    makeKeysOfText(isComplete: true)
    if let key { events.append(.key(key)) }
  }

  /// Characters that arrive together join where Unicode joins them.
  private mutating func makeKeysOfText(isComplete: Bool) {
    guard !text.isEmpty else { return }
    let rest = isComplete ? 0 : text.incompleteTail
    let whole = String(decoding: text.dropLast(rest), as: UTF8.self)
    for character in whole where character != "\u{FFFD}" {
      events.append(.key(.character(character)))
    }
    text = Array(text.suffix(rest))
  }
}

extension [UInt8] {
  /// The bytes at the end that begin a character of UTF-8 and do not complete it.
  fileprivate var incompleteTail: Int {
    for length in 1...3 where length <= count {
      let byte = self[count - length]
      if byte & 0xC0 == 0x80 { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return needed > length ? length : 0
    }
    return 0
  }
}
