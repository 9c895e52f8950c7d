/// Takes a page apart into text and tags, without its comments and declarations.
struct PageScanner {
  enum Piece {
    case text(Range<Int>)
    /// A `<` that starts no tag.
    case lessThan
    case startTag(StartTag)
    case endTag(String)
  }

  struct StartTag {
    let name: String
    let attributes: [PageAttribute]
    /// Whether it says that it has no content.
    let isEmpty: Bool
    /// From its `<` to its `>`.
    let range: Range<Int>
  }

  /// Where a tag has not ended at the page's end, it is text; so often is that tried again.
  private static let unfinishedLimit = 16
  /// How many tags and texts an element may have that is passed over.
  private static let elementLimit = 4000

  private var cursor: PageCursor
  private var unfinishedCount = 0
  private var hasEndlessComment = false
  /// Where the last end tag of a name is; -1 where there is none.
  private var lastEnds: [String: Int] = [:]

  init(_ bytes: [UInt8]) { cursor = PageCursor(bytes) }

  mutating func next() -> Piece? {
    while let byte = cursor.byte(0) {
      guard byte == 0x3C else { return text() }
      if let piece = markup() { return piece }
    }
    return nil
  }

  /// Passes over everything to an element's end tag, and that; gives the range before it.
  mutating func skipContent(of name: String) -> Range<Int> { cursor.skipContent(of: name) }

  /// Whether an element's end tag is still to come.
  mutating func hasEnd(of name: String) -> Bool {
    if let last = lastEnds[name] { return last >= cursor.place }
    var search = cursor
    var last = -1
    while !search.isAtEnd {
      let end = search.skipContent(of: name).upperBound
      if end < search.bytes.count { last = end }
    }
    lastEnds[name] = last
    return last >= cursor.place
  }

  /// Passes over an element whose start tag has been read; false, and stays, where its end is not
  /// near.
  mutating func skipElement(_ name: String) -> Bool {
    var search = self
    var depth = 1
    for _ in 0..<PageScanner.elementLimit {
      switch search.next() {
      case nil: return false
      case .startTag(let tag) where tag.name == name && !tag.isEmpty: depth += 1
      case .endTag(name):
        depth -= 1
        if depth == 0 {
          self = search
          return true
        }
      default: break
      }
    }
    return false
  }

  private mutating func text() -> Piece {
    let start = cursor.place
    cursor.place = cursor.next(0x3C) ?? cursor.bytes.count
    return .text(start..<cursor.place)
  }

  /// What a `<` starts; nil where that is passed over.
  private mutating func markup() -> Piece? {
    let start = cursor.place
    switch cursor.byte(1) {
    case _ where unfinishedCount >= PageScanner.unfinishedLimit: break
    case .some(let letter) where letter.isLetter:
      if let tag = startTag() { return .startTag(tag) }
    case 0x2F where cursor.byte(2)?.isLetter == true:
      if let name = endTag() { return .endTag(name) }
    case 0x21 where cursor.byte(2) == 0x2D && cursor.byte(3) == 0x2D:
      if !hasEndlessComment {
        if cursor.skipComment() { return nil }
        hasEndlessComment = true
      }
    case 0x21, 0x3F, 0x2F:
      if let end = cursor.next(0x3E) {
        cursor.place = end + 1
        return nil
      }
      unfinishedCount = PageScanner.unfinishedLimit
    default: break
    }
    cursor.place = start + 1
    return .lessThan
  }

  private mutating func startTag() -> StartTag? {
    let start = cursor.place
    cursor.place += 1
    let name = cursor.name(until: \.endsTagName)
    guard let attributes = cursor.attributes() else {
      unfinishedCount += 1
      return nil
    }
    return StartTag(
      name: name, attributes: attributes, isEmpty: cursor.byte(-2) == 0x2F,
      range: start..<cursor.place)
  }

  private mutating func endTag() -> String? {
    cursor.place += 2
    let name = cursor.name(until: \.endsTagName)
    guard cursor.attributes() != nil else {
      unfinishedCount += 1
      return nil
    }
    return name
  }
}
