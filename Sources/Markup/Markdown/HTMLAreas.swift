/// Has the parser take `textarea` for one of the elements that go on over empty lines.
enum HTMLAreas {
  private static let area = "textarea"
  private static let all = ["script", "pre", "style", area]

  /// Nil where there is none.
  static func marked(_ source: [UInt8]) -> [UInt8]? {
    guard source[...].place(of: "<" + area) != nil else { return nil }
    var text: [UInt8] = []
    var isOpen = false
    for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var line = line
      if !isOpen, let name = openedElement(line) {
        isOpen = true
        if name == area, let place = line.place(of: "<" + area) {
          line.insert(contentsOf: "pre ".utf8 + EditionMark.area, at: place + 1)
        }
      }
      if isOpen, let end = firstEnd(in: line) {
        isOpen = false
        if end.name == area {
          line.replaceSubrange(end.range, with: "</pre>".utf8 + EditionMark.area)
        }
      }
      text += line + [0x0A]
    }
    return text.dropLast()
  }

  /// The element that a line opens a block with, in a quote or not.
  private static func openedElement(_ line: ArraySlice<UInt8>) -> String? {
    let content = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    return all.first { name in
      guard content.starts(withTag: "<" + name) else { return false }
      let end = content.dropFirst(1 + name.utf8.count).first
      return end.map { [0x20, 0x09, 0x3E].contains($0) } ?? true
    }
  }

  private static func firstEnd(in line: ArraySlice<UInt8>) -> (name: String, range: Range<Int>)? {
    all.compactMap { name in
      let tag = "</\(name)>"
      return line.place(of: tag).map { (name, $0..<$0 + tag.utf8.count) }
    }.min { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension ArraySlice<UInt8> {
  /// `tag` is in small letters, the bytes may be in either case.
  fileprivate func starts(withTag tag: String) -> Bool {
    count >= tag.utf8.count
      && zip(self, tag.utf8).allSatisfy { byte, sign in
        (0x61...0x7A ~= sign ? byte | 0x20 : byte) == sign
      }
  }

  fileprivate func place(of tag: String) -> Int? {
    var rest = self
    while let place = rest.firstIndex(of: UInt8(ascii: "<")) {
      if self[place...].starts(withTag: tag) { return place }
      rest = self[(place + 1)...]
    }
    return nil
  }
}
