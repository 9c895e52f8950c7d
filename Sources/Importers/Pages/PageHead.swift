import CHTML

/// What a page says of itself at its beginning.
struct PageHead {
  /// The character set that a `meta` names.
  private(set) var characterSet: String?
  /// Whether this program wrote the page.
  private(set) var isOwn = false

  /// The name of what wrote it, in an exported page.
  static let generator = "rounds"

  /// So much is looked at; browsers look at less.
  private static let length = 1 << 14

  init(_ page: UnsafeBufferPointer<UInt8>) {
    let beginning = UnsafeBufferPointer(rebasing: page.prefix(PageHead.length))
    let limits = HTMLLimits(memory: 64 << 20, seconds: 1)
    let tree = beginning.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.flatMap { html_parse_within($0, characters.count, limits) }
    }
    guard let tree else { return }
    defer { html_free(tree) }
    for node in PageWalk(below: PageNode(rootOf: tree)) where node.name == "meta" { read(node) }
  }

  private mutating func read(_ meta: PageNode) {
    if let name = meta["charset"] ?? PageHead.characterSet(in: meta) {
      // What can be read here is not in 16 bits a character.
      let isWide = name.lowercased().hasPrefix("utf-16") || name.lowercased().hasPrefix("utf-32")
      characterSet = characterSet ?? (isWide ? CharacterSet.utf8 : name.trimmed)
    }
    if meta["name"] == "generator", meta["content"] == PageHead.generator { isOwn = true }
  }

  /// Of `content="text/html; charset=…"`.
  private static func characterSet(in meta: PageNode) -> String? {
    guard meta["http-equiv"]?.lowercased() == "content-type", let content = meta["content"] else {
      return nil
    }
    for parameter in content.split(separator: ";") {
      let parts = parameter.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2, parts[0].lowercased() == "charset" {
        return parts[1].filter { $0 != "\"" && $0 != "'" }
      }
    }
    return nil
  }
}
