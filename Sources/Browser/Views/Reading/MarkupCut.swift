import Forum
import Glibc

/// Finds where a text with markup can be cut so that no part of the markup is taken for text.
struct MarkupCut {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// How many starts of markup had no end: of more, none is looked for, as each takes all the text.
  private var unfinished = 0

  private static let unfinishedLimit = 16
  /// Elements whose content is no text, or no markup.
  private static let closed: Set = [
    "script", "style", "title", "iframe", "noembed", "noframes", "svg", "template", "xml",
    "annotation", "math", "textarea", "xmp",
  ]

  /// The place, or the start of the tag, comment, element without text or address it lies in.
  static func place(
    _ place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ format: TextFormat
  ) -> Int {
    guard format != .plain else { return place }
    var cut = MarkupCut(bytes: bytes)
    let outside = cut.outside(place)
    return format == .markdown
      ? bytes.startOfWords(around: bytes.startOfAddress(around: outside)) : outside
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func outside(_ place: Int) -> Int {
    var next = 0
    while let start = find("<", from: next), start < place {
      guard let end = endOfMarkup(at: start) else {
        next = start + 1
        continue
      }
      if end > place { return start }
      next = end
    }
    return place
  }

  /// Nil where no markup begins, or it has no end.
  private mutating func endOfMarkup(at start: Int) -> Int? {
    guard start + 1 < bytes.count, unfinished < MarkupCut.unfinishedLimit else { return nil }
    let first = bytes[start + 1]
    guard first.isLetter || [0x21, 0x2F, 0x3F].contains(first) else { return nil }
    guard let end = find("<!--", at: start) ? endOfComment(at: start) : endOfTag(at: start) else {
      unfinished += 1
      return nil
    }
    guard first.isLetter else { return end }
    let name = String(decoding: bytes[(start + 1)...].prefix { $0.isLetter }, as: UTF8.self)
      .lowercased()
    guard MarkupCut.closed.contains(name) else { return end }
    var next = end
    while let close = find("</", from: next) {
      let found = bytes[(close + 2)...].prefix(name.utf8.count)
      if String(decoding: found, as: UTF8.self).lowercased() == name {
        return endOfTag(at: close) ?? bytes.count
      }
      next = close + 2
    }
    unfinished += 1
    return end
  }

  private func endOfComment(at start: Int) -> Int? { find("-->", from: start + 2).map { $0 + 3 } }

  private func endOfTag(at start: Int) -> Int? {
    var quote: UInt8?
    var before: UInt8 = 0
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return place + 1
      } else if byte == 0x22 || byte == 0x27, before == 0x3D {
        quote = byte
      }
      if byte != 0x20 { before = byte }
    }
    return nil
  }

  private func find(_ word: StaticString, at place: Int) -> Bool {
    bytes.count - place >= word.utf8CodeUnitCount
      && bytes.baseAddress.map { memcmp($0 + place, word.utf8Start, word.utf8CodeUnitCount) } == 0
  }

  private func find(_ word: StaticString, from place: Int) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    var next = place
    while next < bytes.count,
      let found = memchr(start + next, Int32(word.utf8Start[0]), bytes.count - next)
    {
      next = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if find(word, at: next) { return next }
      next += 1
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The start of the link or image of Markdown in whose words a place lies, else the place.
  fileprivate func startOfWords(around place: Int) -> Int {
    var start = place
    while start > 1, place - start < 512, self[start - 1] != 0x5D {
      start -= 1
      if self[start] == 0x5B { return self[start - 1] == 0x21 ? start - 1 : start }
    }
    return place
  }

  /// The start of the link or image of Markdown in whose address a place lies, else the place.
  fileprivate func startOfAddress(around place: Int) -> Int {
    var start = place
    while start > 0, ![0x20, 0x0A, 0x29].contains(self[start - 1]) {
      start -= 1
      guard start > 0, self[start] == 0x28, self[start - 1] == 0x5D else { continue }
      guard let bracket = self[..<start].lastIndex(of: 0x5B) else { return start }
      return bracket > 0 && self[bracket - 1] == 0x21 ? bracket - 1 : bracket
    }
    return place
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
}
