extension CharacterSet {
  /// Of more NULs a text in 16 bits a character is the cause.
  private static let mostNULs = 0.2
  private static let mostBad = 0.01

  /// Whether bytes are UTF-8, the last character of a beginning perhaps cut.
  ///
  /// Few bytes that are damaged do not make another character set of the others.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) -> Bool {
    let sample = bytes.prefix(sampleSize)
    guard Double(sample.count { $0 == 0 }) <= mostNULs * Double(sample.count) else { return false }
    let mostBad = Int(mostBad * Double(bytes.count))
    var bad = 0
    var characters = 0
    var place = 0
    while place < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[place...])
      do throws(Unicode.UTF8.ValidationError) {
        _ = try UTF8Span(validating: rest.assumingMemoryBound(to: UInt8.self).span)
        if bad == 0 { return true }
        characters += rest.characterCount
        break
      } catch {
        let range = error.byteOffsets
        let isCut = error.kind == .truncatedScalar && range.upperBound == rest.count
        if bad == 0, isCut, !isWhole { return true }
        bad += range.count
        guard bad <= mostBad else { return false }
        characters += UnsafeRawBufferPointer(rebasing: rest[..<range.lowerBound]).characterCount
        place += range.upperBound
      }
    }
    // By chance alone bytes of another set are rarely a character of UTF-8.
    return characters >= bad
  }
}

extension UnsafeRawBufferPointer {
  /// How many characters of UTF-8 are longer than a byte.
  fileprivate var characterCount: Int { count { $0 >= 0xC0 } }
}
