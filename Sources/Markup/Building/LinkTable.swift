extension String {
  fileprivate var trimmingBlanks: Substring {
    let start = drop { $0 == " " }
    return start.prefix(
      upTo: start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.endIndex)
  }
}

/// The addresses of a document, each once, in the order in which they occur.
struct LinkTable {
  private(set) var links: [Link] = []
  private var numbers: [String: Int] = [:]

  /// The number of an address; nil where it is none that a reader can follow.
  mutating func number(for address: String, spelledAs text: String? = nil) -> Int? {
    guard let address = LinkTable.followable(address) else { return nil }
    let number = numbers[address] ?? links.count + 1
    if number > links.count {
      numbers[address] = number
      links.append(Link(number: number, address: address, isSpelledOut: false))
    }
    if let text, LinkTable.followable(text) == address { noteSpelledOut(number) }
    return number
  }

  /// Says that a link's address can be read in the text.
  mutating func noteSpelledOut(_ number: Int) { links[number - 1].isSpelledOut = true }

  /// Whether a text is the address of a link.
  func isAddress(_ text: String, of number: Int) -> Bool {
    let address = links[number - 1].address
    return text == address || "mailto:" + text == address || "http://" + text == address
  }

  /// The clean address, where its scheme is http, https or mailto.
  static func followable(_ address: String) -> String? {
    // As browsers have it (WHATWG URL, 4.4): ends of lines and tabs go, a blank is an escape.
    let bare = address.filter { !$0.isNewline && $0 != "\t" }
    var text = cleanLine(String(bare.trimmingBlanks)).replacing(" ", with: "%20")
    if text.hasPrefix("//") { text = "https:" + text }
    let scheme = text.utf8.prefix(8).prefix { $0 != 0x3A }
    guard let name = String(scheme)?.lowercased() else { return nil }
    let rest = text.utf8.dropFirst(scheme.count)
    switch name {
    case "http", "https": return rest.starts(with: "://".utf8) && rest.count > 3 ? text : nil
    case "mailto": return rest.count > 1 ? text : nil
    default: return nil
    }
  }
}
