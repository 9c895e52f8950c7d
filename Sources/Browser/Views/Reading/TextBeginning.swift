import Forum

extension String {
  /// The text as far as about `count` bytes, ending where its markup is likely to be whole; nil
  /// where all of it must be known.
  ///
  /// What is shown of it may look otherwise at its end when the rest is known. Its links in
  /// Markdown do not, as the addresses that stand at the end of a text come along; where it is not
  /// to be exact, all that look like some.
  func beginning(_ count: Int, _ format: TextFormat, isExact: Bool) -> String? {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.count > count else { return nil }
      let head = UnsafeBufferPointer(rebasing: bytes[..<max(0, count)])
      let end = MarkupCut.place(head.lastEnd(format), in: bytes, format)
      if isExact, CutParagraph(bytes, cutAt: end).canChange(format) { return nil }
      var beginning = String(decoding: bytes[..<end], as: UTF8.self)
      if format == .markdown {
        let definitions = LinkDefinitions(bytes).lines(from: end)
        if isExact, !definitions.areCertain { return nil }
        for line in definitions.found {
          beginning += "\n\n" + String(decoding: bytes[line], as: UTF8.self)
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
}
