/// A number that records are gathered by, then which part of it they are, then their own number.
struct RecordKey<Part: RawRepresentable> where Part.RawValue == UInt8 {
  let group: Int
  let part: Part
  let id: Int

  init(_ group: Int, _ part: Part, _ id: Int) {
    self.group = group
    self.part = part
    self.id = id
  }

  /// Numbers that rows can have are far below it.
  private static var shift: Int { 1 << 55 }

  init?(_ bytes: UnsafeRawBufferPointer) {
    let group = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    let place = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    guard let part = Part(rawValue: UInt8(place >> 56)) else { return nil }
    self.init(
      Int(group) - RecordKey.shift, part, Int(place & (1 << 56 - 1)) - RecordKey.shift)
  }

  /// Bytes that have the keys' order.
  func withBytes(
    _ body: (UnsafeRawBufferPointer) throws(ImportError) -> Void
  ) throws(ImportError) {
    let place = UInt64(part.rawValue) << 56 | UInt64(id + RecordKey.shift)
    let words = (UInt64(group + RecordKey.shift).bigEndian, place.bigEndian)
    try withUnsafeBytes(of: words) { bytes throws(ImportError) in try body(bytes) }
  }
}

extension Spill {
  func add<Part>(
    _ key: RecordKey<Part>, _ payload: UnsafeRawBufferPointer
  ) throws(ImportError) {
    try key.withBytes { bytes throws(ImportError) in try add(key: bytes, payload) }
  }

  func add<Part>(_ key: RecordKey<Part>, _ payload: [UInt8]) throws(ImportError) {
    try payload.withUnsafeBufferPointer { bytes throws(ImportError) in
      try add(key, UnsafeRawBufferPointer(bytes))
    }
  }

  func add<Part, Value: BitwiseCopyable>(
    _ key: RecordKey<Part>, value: Value
  ) throws(ImportError) {
    try withUnsafeBytes(of: value) { bytes throws(ImportError) in try add(key, bytes) }
  }
}

extension SpillRecord {
  /// What was added as a value.
  func value<Value: BitwiseCopyable>(as type: Value.Type) -> Value {
    payload.loadUnaligned(as: type)
  }
}
