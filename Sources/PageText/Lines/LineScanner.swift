import Glibc

/// Cuts bytes into lines, whether they end as on Unix, on Windows or on old Macs.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var offset = 0

  /// How far in the first line has to end.
  static let sampleSize = 1 << 20

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let sample = bytes.prefix(LineScanner.sampleSize)
    let newline = UInt8(ascii: "\n")
    let isOldMac = !sample.contains(newline) && sample.contains(UInt8(ascii: "\r"))
    separator = isOldMac ? UInt8(ascii: "\r") : newline
  }

  mutating func next() -> PageLine? {
    guard offset < bytes.count, let base = bytes.baseAddress else { return nil }
    let found = memchr(base + offset, Int32(separator), bytes.count - offset)
    let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
    defer { offset = end + 1 }
    return bytes.line(offset..<end)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The line that lies there.
  func line(_ range: Range<Int>) -> PageLine {
    var ink = range.lowerBound
    var startsPage = false
    while ink < range.upperBound, let length = space(at: ink, before: range.upperBound) {
      if self[ink] == 0x0C { startsPage = true }
      ink += length
    }
    var end = range.upperBound
    while end > ink, let length = space(before: end, from: ink) { end -= length }
    return PageLine(start: range.lowerBound, ink: ink, end: end, startsPage: startsPage)
  }

  /// The length of the white space that begins there; nil where none does.
  private func space(at place: Int, before end: Int) -> Int? {
    let byte = self[place]
    if byte <= 0x20 { return 1 }
    guard byte >= 0xC2 else { return nil }
    return wideSpaces.first { starts($0, at: place, before: end) }.map(\.count)
  }

  private func space(before end: Int, from start: Int) -> Int? {
    let byte = self[end - 1]
    if byte <= 0x20 { return 1 }
    guard byte >= 0x80 else { return nil }
    return wideSpaces.first {
      end - $0.count >= start && starts($0, at: end - $0.count, before: end)
    }
    .map(\.count)
  }

  private func starts(_ sequence: [UInt8], at place: Int, before end: Int) -> Bool {
    guard place + sequence.count <= end else { return false }
    for index in sequence.indices where self[place + index] != sequence[index] { return false }
    return true
  }
}

/// No-break space, zero-width space, byte-order mark: what copying leaves between words.
private let wideSpaces: [[UInt8]] = [[0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF]]
