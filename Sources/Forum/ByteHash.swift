import CBytes

/// A 64-bit hash of bytes, the same in every run: 16 bytes a step, folded 128-bit products.
///
/// The scheme is wyhash's (Wang Yi, public domain); collisions are as rare as chance has them.
@inlinable
@inline(__always)
package func byteHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let first: UInt64 = 0xa076_1d64_78bd_642f
  let second: UInt64 = 0xe703_7ed1_a0b4_28db
  var hash = foldedProduct(UInt64(truncatingIfNeeded: bytes.count) ^ first, second)
  var offset = 0
  while let start = UnsafeRawPointer(bytes.baseAddress), bytes.count - offset >= 16 {
    let low = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let high = start.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    hash = foldedProduct(low ^ first, high ^ hash)
    offset += 16
  }
  let (high, low) = lastBytes(bytes.count - offset, of: bytes)
  return foldedProduct(foldedProduct(low ^ second, high ^ hash), first)
}

/// The last `count` bytes, fewer than 16, as one number in network order.
@inlinable
@inline(__always)
func lastBytes(_ count: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64) {
  guard bytes.count >= 16, let start = UnsafeRawPointer(bytes.baseAddress) else {
    return bytes.suffix(count).reduce((0, 0)) { ($0.0 << 8 | $0.1 >> 56, $0.1 << 8 | UInt64($1)) }
  }
  let end = start + bytes.count
  let high = UInt64(bigEndian: (end - 16).loadUnaligned(as: UInt64.self))
  let low = UInt64(bigEndian: (end - 8).loadUnaligned(as: UInt64.self))
  return count < 8
    ? (0, low & (1 << (count * 8) - 1)) : (high & (1 << ((count - 8) * 8) - 1), low)
}

/// The hash of a text as it is read: with bytes that are not UTF-8 repaired.
@inlinable
@inline(__always)
package func textHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  guard let start = bytes.baseAddress, !bytes_are_ascii(start, start + bytes.count) else {
    return byteHash(bytes)
  }
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
