/// Reads the things that a page describes in RDFa Lite, in schema.org's vocabulary.
struct RDFaLite {
  private let texts: PageTexts
  private var items: [PageItem] = []
  /// Those that are a value of another one.
  private var values: Set<ObjectIdentifier> = []
  private var named: [String: PageItem] = [:]
  /// What holds within the elements that are open.
  private var scopes: [Scope]

  private struct Scope {
    let element: PageNode
    var isSchema = false
    /// The names that stand for schema.org's address, with their colon.
    var prefixes = ["schema:"]
    var item: PageItem?
    /// How many items there are around it, and itself.
    var depth = 0
  }

  /// An item further within is none's value.
  private static let depthLimit = 32

  /// The things that are no value of another one, in the order of the page.
  static func items(of page: Page) -> [PageItem] {
    guard
      PageWalk(below: page.root).contains(where: { $0.has("typeof") }) || page.root.has("typeof")
    else { return [] }
    var reader = RDFaLite(page)
    return reader.read()
  }

  private init(_ page: Page) {
    texts = PageTexts(page: page)
    scopes = [Scope(element: page.root)]
  }

  private mutating func read() -> [PageItem] {
    open(texts.page.root)
    for node in PageWalk(below: texts.page.root) where node.isElement {
      while let last = scopes.last, scopes.count > 1, last.element != node.parent {
        scopes.removeLast()
      }
      open(node)
    }
    return items.filter { !values.contains(ObjectIdentifier($0)) }
  }

  private mutating func open(_ element: PageNode) {
    guard var scope = scopes.last else { return }
    scope = Scope(
      element: element, isSchema: scope.isSchema, prefixes: scope.prefixes, item: scope.item,
      depth: scope.depth)
    if let vocabulary = element["vocab"] {
      scope.isSchema = Vocabulary.isSchema(vocabulary.trimmed)
    }
    addPrefixes(element.words("prefix"), to: &scope)
    let types = element.words("typeof").compactMap { term($0, in: scope) }
    let properties = element.words("property").compactMap { term($0, in: scope) }
    let outer = scope.item
    if element.has("typeof") {
      scope.item = item(element, types)
      scope.depth += 1
    } else if properties.isEmpty, let resource = element["resource"] ?? element["about"] {
      scope.item = named[texts.page.resolved(resource)] ?? scope.item
    }
    for property in properties {
      guard let outer else { continue }
      if element.has("typeof"), let item = scope.item {
        guard scope.depth <= RDFaLite.depthLimit else { continue }
        outer.add(.item(item), to: property)
        values.insert(ObjectIdentifier(item))
      } else if Vocabulary.posts.contains(property), let resource = element["resource"] {
        let id = texts.page.resolved(resource)
        outer.add(.item(PageItem(offset: element.offset, types: [], id: id)), to: property)
      } else {
        outer.add(property, from: element, of: texts)
      }
    }
    scopes.append(scope)
  }

  private mutating func item(_ element: PageNode, _ types: [String]) -> PageItem {
    let resource = element["resource"] ?? element["about"]
    let id = resource.map(texts.page.resolved)
    if let id, let known = named[id] { return known }
    let item = PageItem(offset: element.offset, types: types, id: id)
    if let id { named[id] = item }
    items.append(item)
    return item
  }

  private func addPrefixes(_ words: [String], to scope: inout Scope) {
    for (prefix, address) in zip(words, words.dropFirst()) where prefix.hasSuffix(":") {
      guard scope.prefixes.count < Vocabulary.prefixLimit else { return }
      if Vocabulary.isSchema(address) { scope.prefixes.append(prefix) }
    }
  }

  /// A name of schema.org's; nil where it is of another vocabulary.
  private func term(_ name: String, in scope: Scope) -> String? {
    for prefix in scope.prefixes where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    let term = Vocabulary.term(name)
    if term != name { return term }
    return scope.isSchema && !name.contains(":") ? name : nil
  }
}
