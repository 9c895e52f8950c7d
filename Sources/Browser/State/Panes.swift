import Drawing

/// How the list and the thread share the screen, where there is room for both.
package enum Panes: String, Sendable {
  case beside, single
}

extension State {
  mutating func cyclePanes() -> [Effect] {
    guard size.width >= Layout.wide else {
      message = Message("There is room for one pane; from \(Layout.wide) columns on there are two")
      return []
    }
    panes = panes == .beside ? .single : .beside
    return []
  }
}
