/// A 64-bit hash of bytes, the same in every run: 16 bytes a step, folded 128-bit products.
///
/// The scheme is wyhash's (Wang Yi, public domain); collisions are as rare as chance has them.
@inlinable
@inline(__always)
package func byteHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let first: UInt64 = 0xa076_1d64_78bd_642f
  let second: UInt64 = 0xe703_7ed1_a0b4_28db
  var hash = foldedProduct(UInt64(truncatingIfNeeded: bytes.count) ^ first, second)
  guard let start = UnsafeRawPointer(bytes.baseAddress) else { return hash }
  var offset = 0
  while bytes.count - offset >= 16 {
    let low = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let high = start.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    hash = foldedProduct(low ^ first, high ^ hash)
    offset += 16
  }
  var low: UInt64 = 0
  var high: UInt64 = 0
  while offset < bytes.count {
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(bytes[offset])
    offset += 1
  }
  return foldedProduct(foldedProduct(low ^ second, high ^ hash), first)
}

/// The hash of a text as it is read: with bytes that are not UTF-8 repaired.
@inlinable
@inline(__always)
package func textHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  if bytes.allSatisfy({ $0 < 0x80 }) { return byteHash(bytes) }
  var text = String(decoding: bytes, as: UTF8.self)
  return text.withUTF8 { byteHash($0) }
}

@inlinable
@inline(__always)
package func foldedProduct(_ one: UInt64, _ other: UInt64) -> UInt64 {
  let product = one.multipliedFullWidth(by: other)
  return product.high ^ product.low
}

extension String {
  /// `byteHash` of its UTF-8.
  package var byteHash: UInt64 {
    var text = self
    return text.withUTF8 { Forum.byteHash($0) }
  }
}
