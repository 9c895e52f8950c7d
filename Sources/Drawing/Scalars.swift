/// The code points in a part of a text's UTF-8.
///
/// It points into the text and is gone with it.
struct Scalars: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int
  private let end: Int

  /// `bytes` must be UTF-8 and the range whole code points of it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Unicode.Scalar? {
    guard offset < end else { return nil }
    let lead = UInt32(bytes[offset])
    guard lead >= 0x80 else {
      offset += 1
      return Unicode.Scalar(UInt8(lead))
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(length))
    for place in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    offset += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
