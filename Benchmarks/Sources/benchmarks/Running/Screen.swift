/// What a terminal would show: just as much of one as the measured programs use.
///
/// Colours are passed over, and so is every sequence that leaves text where it is.
struct Screen {
  private(set) var rows: [[Unicode.Scalar]]
  private let width: Int
  private var x = 0
  private var y = 0
  private var parser = SequenceParser()

  init(width: Int, height: Int) {
    self.width = width
    rows = Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  mutating func show(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let piece = parser.take(byte) { show(piece) }
    }
  }

  func text(_ row: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: rows[row])
    return String(text)
  }

  func contains(_ text: String) -> Bool {
    rows.indices.contains { self.text($0).contains(text) }
  }

  private mutating func show(_ piece: SequenceParser.Piece) {
    switch piece {
    case .character(let scalar): put(scalar)
    case .control(0x0D): x = 0
    case .control(0x0A): feed()
    case .control(0x08): x = max(0, x - 1)
    case .control: break
    case .command("H", let numbers):
      y = min(rows.count, max(1, numbers.first ?? 1)) - 1
      x = min(width, max(1, numbers.dropFirst().first ?? 1)) - 1
    case .command("d", let numbers): y = min(rows.count, max(1, numbers.first ?? 1)) - 1
    case .command("G", let numbers): x = min(width, max(1, numbers.first ?? 1)) - 1
    case .command("C", let numbers): x = min(width - 1, x + max(1, numbers.first ?? 1))
    case .command("K", _): blank(x..<width, in: y)
    case .command("X", let numbers): blank(x..<min(width, x + max(1, numbers.first ?? 1)), in: y)
    case .command("J", _):
      blank(x..<width, in: y)
      for row in y + 1..<max(y + 1, rows.count) { blank(0..<width, in: row) }
    case .command: break
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if x >= width {
      x = 0
      feed()
    }
    rows[y][x] = scalar
    let isWide = 0x1100...0x115F ~= scalar.value || 0x2E80...0xD7A3 ~= scalar.value
    x += isWide ? 2 : 1
  }

  private mutating func feed() {
    guard y == rows.count - 1 else {
      y += 1
      return
    }
    rows.removeFirst()
    rows.append(Array(repeating: " ", count: width))
  }

  private mutating func blank(_ columns: Range<Int>, in row: Int) {
    for x in columns { rows[row][x] = " " }
  }
}
