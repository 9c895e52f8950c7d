import Browser
import CNcurses

/// Keys and bytes of text in the order in which the terminal sent them.
struct KeySource {
  /// A key that was looked at and belongs to what comes next.
  private var held: CNKey?

  mutating func next() -> CNKey {
    defer { held = nil }
    return held ?? cn_key()
  }

  /// The next byte that satisfies; nil, and nothing is taken, where something else comes.
  private mutating func byte(where isWanted: (UInt8) -> Bool = { _ in true }) -> UInt8? {
    let key = next()
    let byte = UInt8(truncatingIfNeeded: key.value)
    if key.kind == .byte, isWanted(byte) { return byte }
    if key.kind != .none { held = key }
    return nil
  }

  /// The key of a sequence that ncurses does not know, its ESC being read; nil where this program
  /// does not know it either.
  mutating func readEscape() -> Key? {
    let key = next()
    switch (key.kind, UInt8(truncatingIfNeeded: key.value)) {
    case (.none, _): return .escape
    case (.byte, UInt8(ascii: "[")): return readControlSequence()
    case (.byte, UInt8(ascii: "O")): return byte().flatMap { Key(sequence: [$0]) }
    case (.byte, UInt8(ascii: "]")), (.byte, UInt8(ascii: "P")), (.byte, UInt8(ascii: "_")):
      skipString()
      return nil
    // What follows at once is a key of its own: the line may be slow, or a script be fast.
    default:
      held = key
      return .escape
    }
  }

  private mutating func readControlSequence() -> Key? {
    var sequence: [UInt8] = []
    while sequence.count <= 32, let byte = byte() {
      sequence.append(byte)
      if 0x40...0x7E ~= byte { return Key(sequence: sequence) }
    }
    return nil
  }

  /// Passes over a terminal's answer, up to its end.
  private mutating func skipString() {
    var last: UInt8 = 0
    while let byte = byte() {
      if byte == 0x07 || last == 0x1B && byte == UInt8(ascii: "\\") { return }
      last = byte
    }
  }
}
