import CBytes

/// Letters to look for in a thread's JSON before any text of it is read.
struct SearchNeedle: Sendable {
  private let units: [FoldedUnit]
  private let bytes: [UInt8]
  private let folds: [UInt8]
  private let foldsCase: Bool
  /// Whether it is all of the term, so that to find it in a text's bytes is to find the term.
  let isWhole: Bool

  init(_ units: ArraySlice<FoldedUnit>, isWhole: Bool, foldsCase: Bool) {
    self.units = Array(units)
    let scalars = units.compactMap { Unicode.Scalar($0.letter) }
    bytes = scalars.flatMap { Array(String(Character($0)).utf8) }
    folds = bytes.map { foldsCase && UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 ? 0x20 : 0 }
    self.foldsCase = foldsCase
    self.isWhole = isWhole
  }

  /// Whether a letter's own bytes tell it, ASCII case aside, except where `bytes_folding_place`
  /// finds that it may stand in another form.
  static func isTold(_ unit: FoldedUnit) -> Bool {
    guard unit.marks == 0 else { return false }
    switch unit.letter {
    case 0...0x20, 0x22, 0x2F, 0x5C, 0x7F: return false
    case 0x21..<0x7F: return true
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return true
    default: return false
    }
  }

  /// Whether it occurs as its own bytes.
  @inline(__always)
  func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress, !bytes.isEmpty else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      folds.withUnsafeBufferPointer { folds in
        guard let needle = bytes.baseAddress, let masks = folds.baseAddress else { return false }
        let sought = BytesNeedle(bytes: needle, folds: masks, count: bytes.count)
        return bytes_find(start, start + text.count, sought) != nil
      }
    }
  }

  /// Whether it may occur with a letter in another form than its own bytes: looks only around the
  /// places where there may be one.
  func mayOccurFolded(in text: UnsafeBufferPointer<UInt8>, _ folded: inout FoldedText) -> Bool {
    guard let start = text.baseAddress else { return false }
    let end = start + text.count
    var place = bytes_folding_place(start, end)
    while place < end {
      let from = max(start, place - reach)
      var last = place
      var next = bytes_folding_place(last + 1, end)
      while next < end, next - last <= 2 * reach {
        last = next
        next = bytes_folding_place(last + 1, end)
      }
      let window = UnsafeBufferPointer(start: from, count: min(end, last + reach) - from)
      folded.read(window, hasEscapes: true)
      if SearchTerm.match(units, in: folded.units, from: 0) != nil { return true }
      place = next
    }
    return false
  }

  /// How far from a letter in another form a match with it can reach, in bytes: each unit takes at
  /// most two escapes, and further marks are places of their own.
  private var reach: Int { 16 * (units.count + 1) }
}
