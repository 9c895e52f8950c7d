import Forum

/// An id made from content: the same content has the same id wherever and whenever it is read.
///
/// FNV-1a, 64 bits, over the parts' UTF-8 with a unit separator after each. White space counts as
/// one blank between words and as nothing at the ends, so that what was only indented or wrapped
/// anew is still the same.
struct ContentID {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ parts: String?...) { self.init(parts) }

  /// Of a question: by its date, too, as there are those who ask the same again each year.
  init(title: String, text: String?, author: Person?, date: ArchiveDate?) {
    self.init([title, text, author?.name] + (date.map { [$0.iso8601] } ?? []))
  }

  private init(_ parts: [String?]) {
    for part in parts {
      var isFirst = true
      var isAfterSpace = false
      for scalar in (part ?? "").unicodeScalars {
        guard !scalar.properties.isWhitespace else {
          isAfterSpace = true
          continue
        }
        if isAfterSpace, !isFirst { add(0x20) }
        (isFirst, isAfterSpace) = (false, false)
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
      }
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
