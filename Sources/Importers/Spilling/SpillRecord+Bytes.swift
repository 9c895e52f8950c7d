import Glibc

/// What stands before a record's key and payload: their lengths.
struct SpillHeader {
  let key: UInt32
  let payload: UInt32

  static let size = 8

  /// Of the whole record.
  var length: Int { SpillHeader.size + Int(key) + Int(payload) }

  init(_ key: UnsafeRawBufferPointer, _ payload: UnsafeRawBufferPointer) {
    self.key = UInt32(key.count)
    self.payload = UInt32(payload.count)
  }

  /// From a record's first bytes.
  init(_ bytes: UnsafeRawBufferPointer) {
    key = bytes.loadUnaligned(as: UInt32.self)
    payload = bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
  }
}

extension SpillRecord {
  /// From its bytes, header and all.
  init(_ bytes: UnsafeRawBufferPointer) {
    let start = SpillHeader.size + Int(SpillHeader(bytes).key)
    key = UnsafeRawBufferPointer(rebasing: bytes[SpillHeader.size..<start])
    payload = UnsafeRawBufferPointer(rebasing: bytes[start...])
  }
}

/// A key that is compared fast: most differ in their first bytes.
struct SpillKey {
  let prefix: UInt64
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    prefix = SpillKey.prefix(of: bytes)
  }

  /// The first eight bytes as a number that has their order.
  static func prefix(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.count >= 8 { return UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)) }
    var number: UInt64 = 0
    for byte in bytes { number = number << 8 | UInt64(byte) }
    return bytes.isEmpty ? 0 : number << UInt64(8 * (8 - bytes.count))
  }

  /// Less than zero where one comes before the other, zero where they are the same.
  static func order(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
    let length = min(one.count, other.count)
    if length > 0, let one = one.baseAddress, let other = other.baseAddress {
      let order = memcmp(one, other, length)
      if order != 0 { return Int(order) }
    }
    return one.count - other.count
  }
}
