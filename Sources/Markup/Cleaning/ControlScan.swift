import CBytes

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text could have anything that the cleaner counts, written out or as a numeric
  /// reference; what it denies has nothing.
  ///
  /// Nearly all texts have none, and this is many times faster than reading one as a document.
  var mayHoldControls: Bool {
    guard let start = baseAddress else { return false }
    var next = start
    while true {
      next = bytes_careful_place(next, start + count)
      guard next < start + count else { return false }
      if mayBeControl(at: next - start) { return true }
      next += 1
    }
  }

  private func mayBeControl(at place: Int) -> Bool {
    switch self[place] {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F: true
    case 0x26: place + 2 < count && self[place + 1] == 0x23 && isOfControl(reference: place + 2)
    case 0xC2...: ScalarFate(scalar(at: place).value).isCounted
    default: false
    }
  }

  /// Whether a numeric reference, given where its number begins, is to a character that counts.
  private func isOfControl(reference start: Int) -> Bool {
    let value = CharacterReference.codePoint(self[start...])
    return switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F: true
    default: ScalarFate(value).isCounted
    }
  }
}

extension ScalarFate {
  /// Whether the cleaner may count the character among controls.
  fileprivate var isCounted: Bool {
    switch self {
    case .replaced, .dropped, .tag: true
    case .kept, .mark, .lineEnd, .invisible: false
    }
  }
}
