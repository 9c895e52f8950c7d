/// An id made from content: the same content has the same id wherever and whenever it is read.
///
/// FNV-1a, 64 bits, over the parts' UTF-8 with a unit separator after each.
struct ContentID {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ parts: String?...) {
    for part in parts {
      for byte in (part ?? "").utf8 { add(byte) }
      add(0x1F)
    }
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  func text(prefix: String) -> String {
    let digits = String(hash, radix: 16)
    return prefix + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
