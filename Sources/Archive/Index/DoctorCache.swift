import Forum
import JSON

/// Remembers the doctors that one thread of execution has met, by the bytes they are written in, so
/// that a doctor is read once and not at each answer.
struct DoctorCache {
  private let interner: DoctorInterner
  private var numbers: [UInt64: UInt32] = [:]

  /// More distinct doctors than this are read again: the cache stays below 4 MB.
  private static let capacity = 100_000

  init(interner: DoctorInterner) { self.interner = interner }

  /// The number of the doctor whose JSON these bytes are, as an answer's `author`.
  @inline(__always)
  mutating func number(of author: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = byteHash(author)
    if let number = numbers[hash] { return number }
    return read(author, hash: hash)
  }

  private mutating func read(_ author: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    if numbers.count >= DoctorCache.capacity { numbers.removeAll(keepingCapacity: true) }
    let elements = (try? JSONNode.parse(author))?.elements ?? []
    let number = self.number(of: elements.lazy.compactMap { Doctor(known: $0) }.first)
    numbers[hash] = number
    return number
  }

  func number(of doctor: Doctor?) -> UInt32 {
    doctor.map(interner.number(of:)) ?? ThreadColumns.noDoctor
  }
}
