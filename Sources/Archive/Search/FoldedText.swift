import JSON

/// A text as search compares it: a unit a letter, whatever marks and case it is written in.
///
/// Space of any kind and length is one space.
struct FoldedText {
  private(set) var units: [FoldedUnit] = []
  /// Where each unit begins in the text's bytes, and at the end where the text ends.
  private(set) var starts: [Int32] = []
  private let table: FoldingTable

  init(foldsCase: Bool) { table = foldsCase ? .foldingCase : .keepingCase }

  init(_ text: String, foldsCase: Bool) {
    self.init(foldsCase: foldsCase)
    var text = text
    text.withUTF8 { read($0, hasEscapes: false) }
  }

  /// Takes the place of what was read before. `hasEscapes` is whether the bytes lie in JSON, with
  /// escapes; a byte that is no text stands for itself alone.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) {
    // No letter takes less than a byte; an array would be asked for room with each of them.
    withUnsafeTemporaryAllocation(of: FoldedUnit.self, capacity: bytes.count) { units in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: bytes.count) { starts in
        let count = read(ScalarReader(bytes: bytes, hasEscapes: hasEscapes), units, starts)
        self.units.replaceSubrange(0..., with: units[..<count])
        self.starts.replaceSubrange(0..., with: starts[..<count])
      }
    }
    starts.append(Int32(truncatingIfNeeded: bytes.count))
  }

  /// Gives how many units there are.
  @inline(__always)
  private func read(
    _ text: ScalarReader, _ units: UnsafeMutableBufferPointer<FoldedUnit>,
    _ starts: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    var reader = text
    var count = 0
    while true {
      let offset = Int32(truncatingIfNeeded: reader.offset)
      guard let scalar = reader.next() else { return count }
      let unit = table[scalar]
      if unit.isAccent, count > 0 {
        units[count - 1].add(mark: unit.letter)
      } else if unit.letter != FoldedUnit.space || count == 0
        || units[count - 1].letter != FoldedUnit.space
      {
        units[count] = unit
        starts[count] = offset
        count += 1
      }
    }
  }
}

/// A letter, folded, and the marks on it.
struct FoldedUnit: Equatable, Sendable {
  static let space: UInt32 = 0x20

  let letter: UInt32
  /// A number made of the marks in their order; 0 without marks.
  private(set) var marks: UInt32 = 0

  /// A mark that has no letter yet stands for itself.
  private static let accent = UInt32.max

  init(_ letter: UInt32) { self.letter = letter }

  init(accent: UInt32) {
    letter = accent
    marks = FoldedUnit.accent
  }

  var isAccent: Bool { marks == FoldedUnit.accent }

  mutating func add(mark: UInt32) { marks = (marks &* 0x0100_0193 ^ mark) & 0x7FFF_FFFF }

  /// Whether a text's unit is what the typed one asks for: marks that are typed are asked for.
  @inline(__always)
  func isAnswered(by unit: FoldedUnit) -> Bool {
    letter == unit.letter && (marks == 0 || marks == unit.marks)
  }
}
