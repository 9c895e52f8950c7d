import CUnicode

/// The character set that bytes are read in, and what told it.
package struct CharacterSet: Equatable, Sendable {
  /// As ICU knows it.
  package let name: String
  package let origin: Origin

  package enum Origin: Sendable {
    /// A byte-order mark.
    case mark
    /// The command line.
    case given
    /// The input itself, as a page's `meta`.
    case declared
    /// The bytes are UTF-8, but for few of them.
    case valid
    /// They look like it, no more.
    case guess
  }

  package init(name: String, origin: Origin) {
    self.name = CharacterSet.webName(name)
    self.origin = origin
  }

  package var isUTF8: Bool { name == CharacterSet.utf8 }

  /// Of an input from all of its bytes, or from the first where `isWhole` is false; `given` is what
  /// the command line says and `declared` what the input does.
  package init(
    of bytes: UnsafeRawBufferPointer, isWhole: Bool = true, given: String? = nil,
    declared: String? = nil
  ) throws(ImportError) {
    if let mark = CharacterSet.mark(of: bytes) {
      self.init(name: mark, origin: .mark)
    } else if let given {
      _ = try TextDecoder(given)
      self.init(name: given, origin: .given)
    } else if let declared, CharacterSet.isKnown(declared) {
      self.init(name: declared, origin: .declared)
    } else if CharacterSet.isUTF8(bytes, isWhole: isWhole) {
      self.init(name: CharacterSet.utf8, origin: .valid)
    } else {
      self.init(name: CharacterSet.guess(bytes) ?? "windows-1252", origin: .guess)
    }
  }

  static let utf8 = "UTF-8"
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static let marks: [(bytes: [UInt8], name: String)] = [
    (utf8Mark, utf8), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"), ([0x84, 0x31, 0x95, 0x33], "gb18030"),
  ]

  private static func mark(of bytes: UnsafeRawBufferPointer) -> String? {
    marks.first { bytes.starts(with: $0.bytes) }?.name
  }

  private static func isKnown(_ name: String) -> Bool { (try? TextDecoder(name)) != nil }

  /// What ICU takes the first bytes for that are not ASCII.
  private static func guess(_ bytes: UnsafeRawBufferPointer) -> String? {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    // Even, as the pairs of bytes of UTF-16 are.
    let start = max(0, first - context) & ~1
    let sample = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(sampleSize))
    guard let address = sample.baseAddress else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(ENCODING_NAME_CAPACITY)) {
      name in
      guard let start = name.baseAddress, encoding_guess(address, sample.count, start) > 0 else {
        return nil
      }
      let guess = String(cString: start)
      return guess == utf8 ? nil : guess
    }
  }

  static let sampleSize = 1 << 16
  private static let context = 512
}
