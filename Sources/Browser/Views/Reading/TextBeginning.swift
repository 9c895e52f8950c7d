import Forum

extension String {
  /// The text as far as about `count` bytes, ending where its markup is likely to be whole.
  ///
  /// What is shown of it may look otherwise when the rest is known; its links in Markdown do not,
  /// as the addresses that stand at the end of a text come along.
  func beginning(_ count: Int, _ format: TextFormat) -> String {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.count > count else { return self }
      let head = UnsafeBufferPointer(rebasing: bytes[..<max(0, count)])
      let end = MarkupCut.place(head.lastEnd(format), in: bytes, format)
      var beginning = String(decoding: bytes[..<end], as: UTF8.self)
      if format == .markdown {
        for line in UnsafeBufferPointer(rebasing: bytes[end...]).linkDefinitions {
          beginning += "\n\n" + String(decoding: line, as: UTF8.self)
        }
      }
      return beginning
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The last place where a text is best cut: between paragraphs, else between words.
  fileprivate func lastEnd(_ format: TextFormat) -> Int {
    let half = count / 2
    var newline: Int?
    var blank: Int?
    var place = count - 1
    while place > half {
      switch self[place] {
      case 0x3C where format == .html && place + 1 < count && self[place + 1] != 0x2F:
        return place
      case 0x0A where self[place - 1] == 0x0A: return place
      case 0x0A: newline = newline ?? place
      case 0x20: blank = blank ?? place
      default: break
      }
      place -= 1
    }
    if let end = newline ?? blank { return end }
    // Not within a character.
    var end = count
    while end > 0, self[end - 1] & 0xC0 == 0x80 { end -= 1 }
    return Swift.max(0, end - 1)
  }

  /// Lines such as "[guideline]: https://example.org".
  fileprivate var linkDefinitions: [Slice<UnsafeBufferPointer<UInt8>>] {
    var found: [Slice<UnsafeBufferPointer<UInt8>>] = []
    var start = 0
    while let bracket = self[start...].firstIndex(of: 0x5B) {
      start = bracket + 1
      let before = self[..<bracket].suffix(4).reversed().prefix { $0 == 0x20 }.count
      guard before < 4, bracket == before || self[bracket - before - 1] == 0x0A else { continue }
      let end = self[bracket...].firstIndex(of: 0x0A) ?? count
      start = end
      guard let close = self[bracket..<end].firstIndex(of: 0x5D), close + 1 < end,
        self[close + 1] == 0x3A
      else { continue }
      found.append(self[bracket..<end])
    }
    return found
  }
}
