/// Reads the items of a page's microdata.
struct Microdata {
  private let texts: PageTexts
  private var ids: [String: PageNode] = [:]
  private var items: [PageNode: PageItem] = [:]
  /// Elements whose items are being read: one that is within itself is left out.
  private var open: Set<PageNode> = []

  private static let depthLimit = 32

  /// The items that are no value of another one, in the order of the page.
  static func items(of page: Page) -> [PageItem] {
    var reader = Microdata(page)
    return reader.read()
  }

  private init(_ page: Page) {
    texts = PageTexts(page: page)
    guard PageWalk(below: page.root).contains(where: { $0.has("itemref") }) else { return }
    for node in PageWalk(below: page.root) {
      if let id = node["id"], ids[id] == nil { ids[id] = node }
    }
  }

  private mutating func read() -> [PageItem] {
    var starts = [texts.page.root] + PageWalk(below: texts.page.root)
    starts = starts.filter { $0.has("itemscope") }
    var found: [(offset: Int, item: PageItem)] = []
    // Items that are to be a value come last: of no other item, they are still there to be read.
    for isValue in [false, true] {
      for start in starts where start.has("itemprop") == isValue && items[start] == nil {
        if let item = item(start) { found.append((start.offset, item)) }
      }
    }
    return found.sorted { $0.offset < $1.offset }.map(\.item)
  }

  private mutating func item(_ start: PageNode) -> PageItem? {
    guard open.count < Microdata.depthLimit, texts.page.budget.pay(16),
      open.insert(start).inserted
    else { return nil }
    defer { open.remove(start) }
    let id = start["itemid"].map(texts.page.resolved)
    let types = start.words("itemtype").map(Vocabulary.term)
    let item = PageItem(offset: start.offset, types: types, id: id)
    items[start] = item
    var roots: Set = [start]
    var elements = elements(below: start)
    for root in start.words("itemref").compactMap({ ids[$0] })
    where roots.insert(root).inserted {
      elements += root.has("itemscope") ? [root] : [root] + self.elements(below: root)
    }
    if roots.count > 1 { elements = Set(elements).sorted { $0.offset < $1.offset } }
    for element in elements { read(element, into: item) }
    return item
  }

  /// The elements below one that belong to its item: those within another item do not.
  private func elements(below start: PageNode) -> [PageNode] {
    var elements: [PageNode] = []
    var walk = PageWalk(below: start, paidBy: texts.page.budget)
    while let node = walk.next() {
      if node.has("itemprop") { elements.append(node) }
      if node.has("itemscope") { walk.skipChildren() }
    }
    return elements
  }

  private mutating func read(_ element: PageNode, into item: PageItem) {
    var seen: Set<String> = []
    let names = element.words("itemprop").map(Vocabulary.term).filter { seen.insert($0).inserted }
    guard !names.isEmpty else { return }
    guard element.has("itemscope") else {
      for name in names { item.add(name, from: element, of: texts) }
      return
    }
    guard let value = items[element] ?? self.item(element) else { return }
    for name in names { item.add(.item(value), to: name) }
  }
}
