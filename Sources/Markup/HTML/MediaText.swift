/// Films, sounds and other pages within a page, which become links with a few words.
struct MediaText {
  /// A film or sound whose address is still to come.
  private var waiting: TagName?

  /// What stands for an element, given its start tag.
  mutating func start(_ tag: PageScanner.StartTag) -> TagName? {
    let hasSource = tag.attributes.contains { $0.name == "src" && !$0.value.isEmpty }
    switch tag.name {
    case "iframe", "embed": return hasSource ? MediaText.page : nil
    case "video", "audio":
      let name = tag.name == "video" ? MediaText.film : MediaText.sound
      waiting = hasSource ? nil : name
      return hasSource ? name : nil
    case "source" where hasSource:
      defer { waiting = nil }
      return waiting
    default: return nil
    }
  }

  /// What stands for an element that ends without having had an address.
  mutating func end(_ name: String) -> TagName? {
    guard name == "video" || name == "audio" else { return nil }
    defer { waiting = nil }
    return waiting
  }

  private static let page = TagName(.void, "img", note: "page")
  private static let film = TagName(.void, "img", note: "video")
  private static let sound = TagName(.void, "img", note: "audio")
}
