extension PageItem {
  /// Takes in what an element says of a property, which is no item of its own.
  func add(_ name: String, from element: PageNode, of texts: PageTexts) {
    let tag = element.name ?? ""
    let isLink = tag == "a" || tag == "area" || tag == "link"
    if Vocabulary.bodies.contains(name), Vocabulary.isPost(types), element["content"] == nil {
      addBody(name, from: element, of: texts)
    } else if tag == "a", name == "author", let address = element["href"] {
      let person = PageItem(offset: element.offset, types: [])
      person.add(texts.line(of: element), to: "name", at: element)
      person.add(texts.page.resolved(address), to: "url", at: element)
      add(.item(person), to: name)
    } else if isLink, Vocabulary.posts.contains(name), let address = element["href"] {
      let id = texts.page.resolved(address)
      add(.item(PageItem(offset: element.offset, types: [], id: id)), to: name)
    } else {
      add(value(of: name, tag, element, texts), to: name, at: element)
    }
  }

  private func addBody(_ name: String, from element: PageNode, of texts: PageTexts) {
    let body = texts.body(of: element)
    guard !body.text.isEmpty else { return }
    if body.isHTML, !has(name), !has("encodingFormat") {
      add("text/html", to: "encodingFormat", at: element)
    }
    add(body.text, to: name, at: element)
  }

  private func add(_ text: String, to name: String, at element: PageNode) {
    add(.text(text, offset: element.offset), to: name)
  }

  /// What the HTML standard says is the value of a property, but for the words of a link; and
  /// `content` counts wherever it stands.
  private func value(
    of name: String, _ tag: String, _ element: PageNode, _ texts: PageTexts
  ) -> String {
    if let content = element["content"] { return content }
    let resolved = { (address: String?) in address.map(texts.page.resolved) ?? "" }
    switch tag {
    case "meta": return ""
    case "audio", "embed", "iframe", "img", "source", "track", "video":
      return resolved(element["src"])
    case "a" where Vocabulary.words.contains(name): return texts.line(of: element)
    case "a", "area", "link": return resolved(element["href"])
    case "object": return resolved(element["data"])
    case "data", "meter": return element["value"] ?? texts.line(of: element)
    case "time": return element["datetime"] ?? texts.line(of: element)
    default: return texts.line(of: element)
    }
  }
}
