/// Makes text safe for a terminal, piece by piece: what it lets through is a fixpoint of itself.
struct Cleaner {
  /// What becomes of blanks.
  enum Blanks {
    /// Every tab and line end is a space.
    case line
    /// Tabs stay, every kind of line end is a newline.
    case body
    /// Every run of blanks is one space, none at the start of a line, as in HTML; a no-break
    /// space stays where it does not follow one.
    case collapsed
  }

  /// More marks on one character than any script stacks are a pile, not a text.
  static let markLimit = 8

  let blanks: Blanks
  private(set) var controls = CleanedControls()
  private var isAfterReturn = false
  private var isAfterBlank = true
  private var marks = 0
  private var isInFlag = false

  init(_ blanks: Blanks) { self.blanks = blanks }

  /// Appends a text's clean form to bytes.
  mutating func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// Starts a line: blanks that follow are not shown where blanks collapse.
  mutating func startLine() {
    isAfterBlank = true
    marks = 0
  }

  /// The bytes are valid UTF-8 and end where a character ends.
  mutating func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var next = 0
    while next < source.count {
      let end = source.endOfSimpleText(from: next)
      if end > next {
        bytes.append(contentsOf: source[next..<end])
        forget()
        next = end
      } else if source[next] < 0x80 {
        appendControl(source[next], to: &bytes)
        next += 1
      } else {
        let (scalar, length) = source.scalar(at: next)
        append(scalar, source[next..<next + length], to: &bytes)
        next += length
      }
    }
  }

  private mutating func forget() {
    isAfterReturn = false
    isAfterBlank = false
    marks = 0
    isInFlag = false
  }

  private mutating func appendControl(_ byte: UInt8, to bytes: inout [UInt8]) {
    let isLineFeedOfReturn = byte == 0x0A && isAfterReturn
    let wasAfterBlank = isAfterBlank
    forget()
    isAfterBlank = wasAfterBlank
    if isLineFeedOfReturn { return }
    isAfterReturn = byte == 0x0D
    switch (byte, blanks) {
    case (0x20, .line), (0x20, .body), (0x09, .line), (0x0A, .line), (0x0D, .line):
      bytes.append(0x20)
    case (0x20, .collapsed), (0x09, .collapsed), (0x0A, .collapsed), (0x0C, .collapsed),
      (0x0D, .collapsed):
      if !isAfterBlank { bytes.append(0x20) }
      isAfterBlank = true
    case (0x09, .body):
      bytes.append(0x09)
    case (0x0A, .body), (0x0D, .body):
      bytes.append(0x0A)
    default:
      controls.shown += 1
      isAfterBlank = false
      bytes.append(contentsOf: [0xE2, 0x90, byte == 0x7F ? 0xA1 : 0x80 + byte])
    }
  }

  private mutating func append(
    _ scalar: UInt32, _ encoded: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]
  ) {
    // A no-break space after a space is one of two that someone typed.
    if scalar == 0xA0, blanks == .collapsed, bytes.last == 0x20 { return }
    switch ScalarFate(scalar) {
    case .dropped: controls.dropped += 1
    case .invisible: break
    case .replaced:
      controls.shown += 1
      forget()
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    case .lineEnd:
      isAfterReturn = false
      appendControl(blanks == .body ? 0x0A : 0x20, to: &bytes)
    case .tag where !isInFlag: controls.dropped += 1
    case .mark, .tag:
      isAfterReturn = false
      marks += 1
      guard marks <= Cleaner.markLimit else { return }
      isAfterBlank = false
      bytes.append(contentsOf: encoded)
    case .kept:
      forget()
      isInFlag = scalar == 0x1F3F4
      bytes.append(contentsOf: encoded)
    }
  }
}
