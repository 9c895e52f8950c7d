import CHTML

/// An element or a text of a page's tree; to be used only as long as the page lives.
struct PageNode: Hashable {
  private let pointer: OpaquePointer

  fileprivate init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  init(rootOf tree: OpaquePointer) { pointer = html_root(tree) }

  var parent: PageNode? { PageNode(html_parent(pointer)) }
  var firstChild: PageNode? { PageNode(html_first_child(pointer)) }
  var nextSibling: PageNode? { PageNode(html_next_sibling(pointer)) }

  var isElement: Bool { html_name(pointer) != nil }

  /// In small letters; empty where HTML has no element of that name, nil for a text.
  var name: String? { html_name(pointer).map { String(cString: $0) } }

  /// The value of an attribute; nil where the element has none.
  subscript(attribute: StaticString) -> String? {
    attribute.withUTF8Buffer { name in
      name.withMemoryRebound(to: CChar.self) { name in
        name.baseAddress.flatMap { html_node_attribute(pointer, $0) }.map { String(cString: $0) }
      }
    }
  }

  func has(_ attribute: StaticString) -> Bool { self[attribute] != nil }

  /// The words of an attribute, between blanks.
  func words(_ attribute: StaticString) -> [String] {
    self[attribute]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  /// The characters of a text; nil for an element or a comment.
  var text: String? { html_text(pointer).map { String(cString: $0) } }

  /// Where on the page it begins.
  var offset: Int { Int(html_offset(pointer)) }

  /// Where on the page an element's content stands; empty where the page does not have it.
  func content(in tree: OpaquePointer) -> Range<Int> { Range(html_content(tree, pointer)) }

  /// Where on the page an attribute's value stands; empty where there is none.
  func value(of attribute: StaticString, in tree: OpaquePointer) -> Range<Int> {
    attribute.withUTF8Buffer { name in
      name.withMemoryRebound(to: CChar.self) { name in
        name.baseAddress.map { Range(html_attribute_range(tree, pointer, $0)) } ?? 0..<0
      }
    }
  }
}

extension Range<Int> {
  fileprivate init(_ range: HTMLRange) { self = Int(range.start)..<Int(range.end) }
}

/// Walks the nodes below one in the order of the page, however deep they are.
struct PageWalk: Sequence, IteratorProtocol {
  private let root: PageNode
  private var last: PageNode
  private var skipsChildren = false
  private let budget: PageBudget?

  /// Where there is a budget the walk ends when that is spent.
  init(below root: PageNode, paidBy budget: PageBudget? = nil) {
    self.root = root
    self.budget = budget
    last = root
  }

  mutating func next() -> PageNode? {
    defer { skipsChildren = false }
    if let budget, !budget.pay(1) { return nil }
    if !skipsChildren, let child = last.firstChild {
      last = child
      return child
    }
    while last != root {
      if let sibling = last.nextSibling {
        last = sibling
        return sibling
      }
      guard let parent = last.parent else { break }
      last = parent
    }
    last = root
    skipsChildren = true
    return nil
  }

  /// Has the walk go on behind the node that was given last.
  mutating func skipChildren() { skipsChildren = true }
}
