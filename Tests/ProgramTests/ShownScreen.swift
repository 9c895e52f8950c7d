/// What a terminal would show of what was sent to it: just as much of one as the program uses.
struct ShownScreen {
  private var rows: [[Character]]
  private var (x, y) = (0, 0)
  /// Bytes of a character or a sequence that is not complete yet.
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  var text: String { rows.map { String($0) }.joined(separator: "\n") }
  var footer: String { rows.last.map { String($0) } ?? "" }

  mutating func show(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      pending.append(byte)
      if isComplete {
        perform()
        pending = []
      }
    }
  }

  private var isComplete: Bool {
    guard let first = pending.first, let last = pending.last else { return false }
    if first >= 0xC0 { return pending.count == (first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2) }
    guard first == 0x1B else { return true }
    guard pending.count > 1 else { return false }
    switch pending[1] {
    case UInt8(ascii: "["): return pending.count > 2 && 0x40...0x7E ~= last
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      return last == 0x07 || pending.suffix(2) == [0x1B, 0x5C]
    case 0x20...0x2F: return pending.count > 2
    default: return true
    }
  }

  private mutating func perform() {
    switch pending[0] {
    case 0x0D: x = 0
    case 0x0A: y = min(rows.count - 1, y + 1)
    case 0x08: x = max(0, x - 1)
    case 0x1B where pending[1] == UInt8(ascii: "["): command()
    case 0x20..<0x7F, 0xC0...: put(Character(String(decoding: pending, as: UTF8.self)))
    default: break
    }
  }

  private mutating func put(_ character: Character) {
    if x >= rows[y].count { (x, y) = (0, min(rows.count - 1, y + 1)) }
    rows[y][x] = character
    x += 1
  }

  private mutating func command() {
    let numbers = String(decoding: pending.dropFirst(2).dropLast(), as: UTF8.self)
      .split(separator: ";").map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch pending.last {
    case UInt8(ascii: "H"):
      y = min(rows.count, first) - 1
      x = min(rows[y].count, max(1, numbers.dropFirst().first ?? 1)) - 1
    case UInt8(ascii: "d"): y = min(rows.count, first) - 1
    case UInt8(ascii: "G"): x = min(rows[y].count, first) - 1
    case UInt8(ascii: "C"): x = min(rows[y].count - 1, x + first)
    case UInt8(ascii: "K"): blank(from: x)
    case UInt8(ascii: "X"): for place in x..<min(rows[y].count, x + first) { rows[y][place] = " " }
    case UInt8(ascii: "J"):
      let place = y
      blank(from: numbers.first == 2 ? 0 : x)
      for row in (numbers.first == 2 ? 0 : place + 1)..<rows.count {
        rows[row] = rows[row].map { _ in " " }
      }
    default: break
    }
  }

  private mutating func blank(from start: Int) {
    for place in start..<rows[y].count { rows[y][place] = " " }
  }
}
