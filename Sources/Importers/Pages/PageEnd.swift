/// What can be told of a page from its last bytes.
struct PageEnd {
  /// Whether it begins with the tag that ends a page, and does not end with it: browsers save both.
  let isMissing: Bool

  /// So much can stand before the one and behind the other.
  private static let length = 1 << 16

  init(_ page: UnsafeBufferPointer<UInt8>) {
    isMissing =
      page.prefix(PageEnd.length).contains("<html")
      && !page.suffix(PageEnd.length).contains("</html")
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether a tag begins somewhere, in letters of either case.
  fileprivate func contains(_ tag: String) -> Bool {
    indices.contains { place in
      self[place] == UInt8(ascii: "<")
        && self[place...].prefix(tag.utf8.count).elementsEqual(tag.utf8) { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
