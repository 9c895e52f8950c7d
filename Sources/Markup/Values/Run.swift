/// A stretch of text in one look; a newline in it is a break that the author made.
package struct Run: Hashable, Sendable {
  package var text: String
  package var style: TextStyle
  /// The number of the document's link that the text belongs to.
  package var link: Int?

  package init(_ text: String, _ style: TextStyle = [], link: Int? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

extension [Run] {
  /// With signs around what is struck, for where no line can be drawn through it: "50" and "5" are
  /// not "505". A sign is of the link that it stands in.
  package var withStrikeSigns: [Run] {
    var result: [Run] = []
    for (place, run) in enumerated() {
      guard run.style.contains(.strikethrough) else {
        result.append(run)
        continue
      }
      let sign = Run("~", run.style.subtracting(.strikethrough), link: run.link)
      if place == 0 || !self[place - 1].style.contains(.strikethrough) { result.append(sign) }
      result.append(run)
      if place + 1 == count || !self[place + 1].style.contains(.strikethrough) {
        result.append(sign)
      }
    }
    return result
  }
}

/// What an author's markup says of a stretch of text.
package struct TextStyle: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let emphasis = TextStyle(rawValue: 1)
  package static let strong = TextStyle(rawValue: 2)
  package static let underline = TextStyle(rawValue: 4)
  package static let strikethrough = TextStyle(rawValue: 8)
  package static let code = TextStyle(rawValue: 16)
  package static let highlight = TextStyle(rawValue: 32)
  /// Text that stands for an image.
  package static let image = TextStyle(rawValue: 64)
  /// Text that stays hidden until the reader asks for it.
  package static let spoiler = TextStyle(rawValue: 128)
}
