/// Keeps stretches of a page's text aside while its tags are parsed, behind two characters each:
/// the parser looks at every character several times, and text is most of a page.
struct TextStore {
  /// The characters that stand for the digits of a stretch's number, U+E000 to U+EFFF: in UTF-8
  /// those that begin with this byte.
  private static let lead: UInt8 = 0xEE
  private static let base = 4096
  /// A shorter stretch goes to the parser, where all of it is ASCII.
  private static let shortest = 16

  private var ranges: [Range<Int>] = []

  /// Appends a stretch of text without references to characters, or what stands for it.
  mutating func append(_ range: Range<Int>, of page: [UInt8], to output: inout [UInt8]) {
    var range = range
    while let first = range.first, page[first].isHTMLBlank {
      output.append(page[first])
      range.removeFirst()
    }
    // Controls are for the cleaner: the parser would have other characters in their places.
    let isShort =
      range.count < TextStore.shortest
      && page[range].allSatisfy { 0x20..<0x7F ~= $0 || $0 == 0x0A }
    if isShort || ranges.count >= TextStore.base * TextStore.base {
      output.append(contentsOf: page[range])
      return
    }
    append(digit: ranges.count / TextStore.base, to: &output)
    append(digit: ranges.count % TextStore.base, to: &output)
    ranges.append(range)
  }

  private func append(digit: Int, to output: inout [UInt8]) {
    output.append(TextStore.lead)
    output.append(0x80 | UInt8(digit >> 6))
    output.append(0x80 | UInt8(digit & 0x3F))
  }

  /// A text of the parser's with the stretches in their places.
  func restored(_ text: UnsafeBufferPointer<UInt8>, from page: [UInt8]) -> String {
    guard var next = text.firstOffset(of: TextStore.lead) else {
      return String(decoding: text, as: UTF8.self)
    }
    if next == 0, text.count == 6, let range = range(at: 0, in: text) {
      return String(decoding: page[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    var start = 0
    while true {
      result.append(contentsOf: text[start..<next])
      if let range = range(at: next, in: text) {
        result.append(contentsOf: page[range])
        start = next + 6
      } else {
        result.append(TextStore.lead)
        start = next + 1
      }
      guard let found = text.firstOffset(of: TextStore.lead, from: start) else { break }
      next = found
    }
    result.append(contentsOf: text[start...])
    return String(decoding: result, as: UTF8.self)
  }

  /// The stretch that six bytes stand for.
  private func range(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard offset + 6 <= text.count, text[offset + 3] == TextStore.lead else { return nil }
    func digit(_ offset: Int) -> Int {
      Int(text[offset + 1] & 0x3F) << 6 | Int(text[offset + 2] & 0x3F)
    }
    let number = digit(offset) * TextStore.base + digit(offset + 3)
    return ranges.indices.contains(number) ? ranges[number] : nil
  }
}
