/// What can be told of a page from its first bytes.
struct PageBeginning {
  let isPage: Bool

  /// A page begins with its document type or its outermost tags, comments before them or not.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    // Of text in 16 bits a character every other byte is none.
    if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) {
      rest = rest.filter { $0 != 0 && $0 < 0x80 }[...]
    } else if rest.starts(with: CharacterSet.utf8Mark) {
      rest = rest.dropFirst(CharacterSet.utf8Mark.count)
    }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard let end = PageBeginning.end(of: rest) else { break }
      rest = rest[end...]
    }
    let words = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta"]
    let beginning = rest.prefix(16).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    isPage = words.contains { beginning.starts(with: $0.utf8) }
  }

  /// Where a comment or an XML declaration ends that stands here; nil where there is none.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    for (start, end) in [("<!--", "-->"), ("<?xml ", "?>")] where bytes.starts(with: start.utf8) {
      return bytes.indices.first { bytes[$0...].starts(with: end.utf8) }.map {
        $0 + end.utf8.count
      }
    }
    return nil
  }
}
