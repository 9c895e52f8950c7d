import Forum
import Testing

@Suite("The hash of bytes")
struct ByteHashTests {
  @Test("is what its definition says, whatever the length", arguments: 0..<70)
  func definition(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ 7) }
    #expect(bytes.withUnsafeBufferPointer { byteHash($0) } == defined(bytes))
  }

  @Test("of nothing is one, wherever that lies")
  func nothing() {
    #expect(byteHash(UnsafeBufferPointer(start: nil, count: 0)) == "".byteHash)
  }

  @Test("of a text that is not UTF-8 is that of the text that is read")
  func repaired() {
    for bytes: [UInt8] in [
      [0x61, 0xFF], Array("Grüße".utf8), Array("plain ASCII of some length".utf8),
    ] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(bytes.withUnsafeBufferPointer { textHash($0) } == text.byteHash)
    }
  }

  /// Sixteen bytes a step, each half as a number of the processor's order, and the rest as one number
  /// of the network's.
  private func defined(_ bytes: [UInt8]) -> UInt64 {
    let (first, second): (UInt64, UInt64) = (0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db)
    var hash = foldedProduct(UInt64(bytes.count) ^ first, second)
    var rest = bytes[...]
    while rest.count >= 16 {
      let low = rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
      let high = rest.dropFirst(8).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
      hash = foldedProduct(low ^ first, high ^ hash)
      rest = rest.dropFirst(16)
    }
    let low = rest.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    let high = rest.dropLast(min(8, rest.count)).reduce(0) { $0 << 8 | UInt64($1) }
    return foldedProduct(foldedProduct(low ^ second, high ^ hash), first)
  }
}
