/// Marks what is read in another way within a line.
struct InlineEdition {
  private let source: [UInt8]
  private var text: [UInt8] = []
  /// How much of the source is in the text.
  private var taken = 0
  private var hasOpenComment = false

  /// Nil where there is nothing to mark.
  static func marked(_ source: [UInt8]) -> [UInt8]? {
    var edition = InlineEdition(source)
    var place = 0
    while place < source.count { place = edition.read(at: place) }
    return edition.text.isEmpty ? nil : edition.text + source[edition.taken...]
  }

  private init(_ source: [UInt8]) { self.source = source }

  /// Looks at what stands at a place; gives the next one to look at.
  private mutating func read(at place: Int) -> Int {
    let sign = source[place]
    switch sign {
    case UInt8(ascii: "&"):
      if source[(place + 1)...].isLongReference { mark(EditionMark.gap, at: place + 1) }
      return place + 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      let end = source[place...].firstIndex { $0 != sign } ?? source.count
      if isSymbol(endingAt: place) { mark(EditionMark.sign, at: place) }
      if isSymbol(startingAt: end) { mark(EditionMark.sign, at: end) }
      return end
    case UInt8(ascii: "<") where source[place...].starts(with: "<!--".utf8):
      return readComment(at: place + 4)
    default: return place + 1
    }
  }

  private mutating func mark(_ mark: [UInt8], at place: Int) {
    text += source[taken..<place] + mark
    taken = place
  }

  // MARK: Symbols

  private func isSymbol(endingAt end: Int) -> Bool {
    guard end > 0, source[end - 1] >= 0x80 else { return false }
    let letter = source[..<end].suffix(4)
    return String(decoding: letter, as: UTF8.self).unicodeScalars.last?.isSymbol == true
  }

  private func isSymbol(startingAt start: Int) -> Bool {
    guard start < source.count, source[start] >= 0x80 else { return false }
    let letter = source[start...].prefix(4)
    return String(decoding: letter, as: UTF8.self).unicodeScalars.first?.isSymbol == true
  }

  // MARK: Comments

  private mutating func readComment(at inside: Int) -> Int {
    // The hyphens at the start of the shortest ones are those at the end, too.
    for (end, start) in [
      (">", EditionMark.hyphens + "--".utf8), ("->", EditionMark.hyphen + "-".utf8),
    ]
    where source[inside...].starts(with: end.utf8) {
      mark(start, at: inside)
      return inside + end.utf8.count
    }
    guard !hasOpenComment, let end = source[inside...].firstRange(of: "-->".utf8)?.lowerBound else {
      hasOpenComment = true
      return inside
    }
    for place in inside..<end where source[place] == 0x2D && source[place + 1] == 0x2D {
      mark(EditionMark.gap, at: place + 1)
    }
    return end
  }
}

extension ArraySlice<UInt8> {
  /// Whether a numeric reference goes on here, after its `&`, with more digits than one may have.
  fileprivate var isLongReference: Bool {
    guard first == UInt8(ascii: "#") else { return false }
    let isHexadecimal = dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = dropFirst(isHexadecimal ? 2 : 1).prefix(20).prefix {
      isHexadecimal ? $0.isHexadecimalDigit : 0x30...0x39 ~= $0
    }
    return digits.count > (isHexadecimal ? 6 : 7)
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    0x30...0x39 ~= self || 0x61...0x66 ~= self | 0x20
  }
}

extension Unicode.Scalar {
  fileprivate var isSymbol: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
