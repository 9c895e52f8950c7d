import Archive
import CHTML
import JSON

/// A web page as its text and the tree that browsers make of it.
final class Page {
  let text: DecodedText
  let tree: OpaquePointer
  /// What its relative addresses are relative to; nil where the page does not say.
  let base: PageAddress?
  /// What may still be looked at, and be made of it: items can refer to each other so that it
  /// never ends.
  let budget: PageBudget
  let nodeBudget: PageBudget

  /// A longer page is read for its scripts alone.
  static let longest = 16 << 20

  /// Nil where no browser would show the page either: its tree is too costly.
  init?(_ text: DecodedText) {
    let bytes = text.bytes
    let megabytes = Double(bytes.count) / 1e6
    let limits = HTMLLimits(memory: 64 << 20 + bytes.count * 40, seconds: 2 + 2 * megabytes)
    let tree = bytes.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.flatMap { html_parse_within($0, characters.count, limits) }
    }
    guard let tree else { return nil }
    self.text = text
    self.tree = tree
    base = PageAddress(ofPageWithRoot: PageNode(rootOf: tree))
    budget = PageBudget(4 * bytes.count + 1 << 16)
    nodeBudget = PageBudget(4 * bytes.count + 1 << 16)
  }

  deinit { html_free(tree) }

  var root: PageNode { PageNode(rootOf: tree) }

  func resolved(_ address: String) -> String { base?.resolving(address) ?? address.trimmed }
}

/// How much work a page is worth.
final class PageBudget {
  private(set) var isSpent = false
  private var left: Int

  init(_ amount: Int) { left = amount }

  /// Whether there is enough for some more work.
  func pay(_ amount: Int) -> Bool {
    left -= amount
    if left < 0 { isSpent = true }
    return !isSpent
  }
}
