import CBytes
import CHTML

/// Finds the JSON-LD scripts of a page.
enum ScriptScan {
  /// In the page's tree.
  static func scripts(of page: Page) -> [Range<Int>] {
    PageWalk(below: page.root).filter(isLinked).map { $0.content(in: page.tree) }
      .filter { !$0.isEmpty }
  }

  /// Without a tree of all of it, one after the other: the page may be of any length.
  static func forEach(
    of page: UnsafeBufferPointer<UInt8>,
    _ body: (Range<Int>) throws(ImportError) -> Void
  ) throws(ImportError) {
    var place = 0
    while let start = find("<script", in: page, from: place) {
      let end = find("</script", in: page, from: start) ?? page.count
      if let content = linkedContent(
        of: page, start..<min(end + "</script>".utf8.count, page.count))
      {
        try body(content)
      }
      place = max(end, start + 1)
    }
  }

  private static func isLinked(_ node: PageNode) -> Bool {
    guard node.name == "script", let type = node["type"] else { return false }
    return type.prefix { $0 != ";" }.lowercased().trimmed == "application/ld+json"
  }

  /// Where the content is of a script that stands in a range of the page; nil for one of programs.
  private static func linkedContent(
    of page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    let script = UnsafeBufferPointer(rebasing: page[range])
    // Its attributes are not longer.
    let beginning = UnsafeBufferPointer(rebasing: script.prefix(1 << 12))
    guard find("ld+json", in: beginning, from: 0) != nil else { return nil }
    let limits = HTMLLimits(memory: 64 << 20 + script.count * 8, seconds: 10)
    let tree = script.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.flatMap { html_parse_within($0, characters.count, limits) }
    }
    guard let tree else { return nil }
    defer { html_free(tree) }
    let node = PageWalk(below: PageNode(rootOf: tree)).first(where: isLinked)
    guard let content = node?.content(in: tree), !content.isEmpty else { return nil }
    return content.lowerBound + range.lowerBound..<content.upperBound + range.lowerBound
  }

  /// Where small ASCII letters are found, or their capitals.
  private static func find(
    _ text: String, in page: UnsafeBufferPointer<UInt8>, from place: Int
  ) -> Int? {
    guard let start = page.baseAddress, place < page.count else { return nil }
    let bytes = Array(text.utf8)
    let folds = bytes.map { 0x61...0x7A ~= $0 ? UInt8(0x20) : 0 }
    return bytes.withUnsafeBufferPointer { bytes in
      folds.withUnsafeBufferPointer { folds in
        guard let first = bytes.baseAddress, let fold = folds.baseAddress else { return nil }
        let needle = BytesNeedle(bytes: first, folds: fold, count: bytes.count)
        return bytes_find(start + place, start + page.count, needle).map { $0 - start }
      }
    }
  }
}
