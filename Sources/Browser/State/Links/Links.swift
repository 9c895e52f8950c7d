import Drawing

/// Following links: which one, what it is, and opening it.
extension State {
  /// Asks for the number of a link, or takes the one that was typed before.
  mutating func follow(link number: Int?) -> [Effect] {
    guard layout.thread != nil, list.row != nil else {
      message = Message("Open the thread to follow its links")
      return []
    }
    showSelectedThread()
    openThread?.needAll()
    let count = openThread?.page.links.count ?? 0
    guard count > 0 else {
      message = Message("There are no links in this thread")
      return []
    }
    if let number { return showLink(number) }
    linkField = TextField()
    return []
  }

  /// Takes the field after an edit.
  mutating func take(linkField field: TextField) {
    let count = openThread?.page.links.count ?? 0
    guard field.text.allSatisfy({ $0.isASCII && $0.isWholeNumber }) else {
      message = Message("Links have numbers: 1 to \(count)")
      return
    }
    linkField = field
  }

  mutating func followTyped() -> [Effect] {
    guard let text = linkField?.text else { return [] }
    guard let number = Int(text) else { return leaveLinkField() }
    return showLink(number)
  }

  mutating func leaveLinkField() -> [Effect] {
    linkField = nil
    return []
  }

  private mutating func showLink(_ number: Int) -> [Effect] {
    linkField = nil
    let links = openThread?.page.links ?? []
    guard links.indices.contains(number - 1) else {
      message = Message("There is no link \(number): this thread has \(links.count)", .warning)
      return []
    }
    linkSheet = LinkSheet(number: number, links[number - 1], glyphs: glyphs)
    return []
  }

  mutating func closeLink() -> [Effect] {
    linkSheet = nil
    return []
  }

  mutating func openLink() -> [Effect] {
    guard let address = linkSheet?.address else { return [] }
    linkSheet = nil
    message = Message("Opening \(address.host)")
    return [.open(address.text)]
  }

  mutating func scrollLink(by distance: Int) -> [Effect] {
    let layout = self.layout
    linkSheet?.scroll(by: distance, width: layout.sheetInside.width, visible: layout.sheetRows)
    return []
  }
}
