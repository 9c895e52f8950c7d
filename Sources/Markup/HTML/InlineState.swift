import CHTML

/// What the elements around a place in a page say about its text; the innermost count.
struct InlineState {
  private var styles: [TextStyle] = [[]]
  private var links: [Int?] = [nil]
  private var shifts: [Shift] = []

  var style: TextStyle { styles.last ?? [] }

  var link: Int? { links.last ?? nil }

  /// The text as it stands above or below the line, or on it.
  func shifted(_ text: String) -> String { shifts.reduce(text) { $1.shifted($0) } }

  mutating func dress(_ style: TextStyle) { styles.append(self.style.union(style)) }

  mutating func undress() { if styles.count > 1 { styles.removeLast() } }

  /// Opens an element; false where it is none of those. `link` is the number of its address.
  mutating func open(_ element: HTMLElement, link: Int?, isSpoiler: Bool = false) -> Bool {
    switch element {
    case .italic: dress(.emphasis)
    case .bold: dress(.strong)
    case .underline: dress(.underline)
    case .strikethrough: dress(.strikethrough)
    case .code: dress(.code)
    case .mark: dress(isSpoiler ? .spoiler : .highlight)
    case .subscript: shifts.append(.below)
    case .superscript: shifts.append(.above)
    case .anchor: links.append(link)
    default: return false
    }
    return true
  }

  /// Closes an element; false where it is none of those.
  mutating func close(_ element: HTMLElement) -> Bool {
    switch element {
    case .italic, .bold, .underline, .strikethrough, .code, .mark: undress()
    case .subscript, .superscript: _ = shifts.popLast()
    case .anchor: if links.count > 1 { links.removeLast() }
    default: return false
    }
    return true
  }
}
