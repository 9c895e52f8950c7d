import CHTML

/// The lines of a block of code, while it is open.
struct PreformattedText {
  private var text = ""
  private var depth = 0

  var isOpen: Bool { depth > 0 }

  mutating func open() { depth += 1 }

  /// The lines, where no block of code is open any more.
  mutating func close() -> String? {
    depth -= 1
    guard depth == 0 else { return nil }
    defer { text = "" }
    return text
  }

  mutating func append(_ more: String) { text += more }

  /// Starts a line where an element is one.
  mutating func pass(_ element: HTMLElement) {
    switch element {
    case .lineBreak: text += "\n"
    case .paragraph, .division, .section, .item, .row:
      if let last = text.utf8.last, last != 0x0A { text += "\n" }
    default: break
    }
  }
}
