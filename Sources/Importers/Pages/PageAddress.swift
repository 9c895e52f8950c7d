/// The address that a page's relative ones are relative to.
struct PageAddress {
  /// “https:” of “https://example.org/q/1?page=2”, then “//example.org”, then “/q/1”.
  private let scheme: Substring
  private let authority: Substring
  private let path: Substring

  /// Nil where the text is no whole address of the web.
  init?(_ text: String) {
    let text = text.trimmed
    guard let colon = PageAddress.schemeEnd(of: text[...]) else { return nil }
    scheme = text[...colon]
    guard ["http:", "https:"].contains(scheme.lowercased()) else { return nil }
    let rest = text[text.index(after: colon)...]
    guard rest.hasPrefix("//") else { return nil }
    let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    guard !host.isEmpty else { return nil }
    authority = rest[..<host.endIndex]
    path = rest[host.endIndex...].prefix { !"?#".contains($0) }
  }

  /// What the page says of itself: its `base`, else its canonical address.
  init?(ofPageWithRoot root: PageNode) {
    var canonical: PageAddress?
    for node in PageWalk(below: root) {
      let name = node.name
      guard name != "body" else { break }
      if name == "base", let base = node["href"].flatMap({ PageAddress($0) }) {
        self = base
        return
      }
      if name == "link", canonical == nil, node.words("rel").contains("canonical") {
        canonical = node["href"].flatMap { PageAddress($0) }
      }
    }
    guard let canonical else { return nil }
    self = canonical
  }

  /// A whole address of one that may be relative (RFC 3986, 5.2).
  func resolving(_ reference: String) -> String {
    let reference = reference.trimmed
    if PageAddress.schemeEnd(of: reference[...]) != nil { return reference }
    if reference.hasPrefix("//") { return "\(scheme)\(reference)" }
    let target = reference.prefix { !"?#".contains($0) }
    let rest = reference[target.endIndex...]
    if target.isEmpty { return "\(scheme)\(authority)\(path)\(rest)" }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    let whole = target.hasPrefix("/") ? String(target) : "\(folder)\(target)"
    return "\(scheme)\(authority)\(PageAddress.withoutDots(whole))\(rest)"
  }

  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    let all = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (place, part) in all.enumerated() {
      let isLast = place == all.count - 1
      switch part {
      case ".": if isLast { parts.append("") }
      case "..":
        parts = parts.dropLast()
        if isLast { parts.append("") }
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Where the colon behind a scheme is; nil where the text begins with none.
  private static func schemeEnd(of text: Substring) -> Substring.Index? {
    guard text.first.map({ $0.isASCII && $0.isLetter }) == true else { return nil }
    let end = text.firstIndex {
      !($0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)))
    }
    return end.flatMap { text[$0] == ":" ? $0 : nil }
  }
}
