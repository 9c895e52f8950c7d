extension TagFilter {
  /// Puts a link with a few words in the place of a film, a sound or another page, whose tag has been
  /// read; false where what is in the element is still to be read.
  mutating func readMedia(_ tag: PageScanner.StartTag) -> Bool {
    switch tag.name {
    case "iframe", "embed":
      if tag.hasSource { append(TagFilter.page, tag.attributes) }
      return false
    case "video": return readMedia(tag, as: TagFilter.film)
    case "audio": return readMedia(tag, as: TagFilter.sound)
    default: return false
    }
  }

  private static let page = TagName(.void, "img", note: "page")
  private static let film = TagName(.void, "img", note: "video")
  private static let sound = TagName(.void, "img", note: "audio")

  /// What browsers show that cannot play it is shown where there is nothing to play.
  private mutating func readMedia(_ tag: PageScanner.StartTag, as name: TagName) -> Bool {
    if let found = tag.hasSource ? tag : source(within: tag) {
      append(name, found.attributes)
      return skip(tag.name)
    }
    append(name, [])
    append(" ")
    return false
  }

  /// The first of the files that an element names.
  private func source(within tag: PageScanner.StartTag) -> PageScanner.StartTag? {
    var search = source
    for _ in 0..<16 {
      switch search.next() {
      case .startTag(let found) where found.name == "source" && found.hasSource: return found
      case .endTag(tag.name), nil: return nil
      default: continue
      }
    }
    return nil
  }
}

extension PageScanner.StartTag {
  fileprivate var hasSource: Bool {
    attributes.contains { $0.name == "src" && !$0.value.isEmpty }
  }
}
