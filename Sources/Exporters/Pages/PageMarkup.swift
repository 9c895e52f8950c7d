/// HTML on its way to a file: what is text cannot become markup.
struct PageMarkup {
  private(set) var bytes: [UInt8] = []

  /// Markup as it is written in the program.
  mutating func markup(_ markup: StaticString) {
    bytes += UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
  }

  /// Text of an archive, in an element or in an attribute's quotation marks.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }

  mutating func number(_ number: Int) { bytes += "\(number)".utf8 }

  /// An element with what `content` writes in it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout PageMarkup) -> Void
  ) {
    markup("<")
    markup(name)
    for (name, value) in attributes {
      markup(" ")
      markup(name)
      markup("=\"")
      text(value)
      markup("\"")
    }
    markup(">")
    content(&self)
    markup("</")
    markup(name)
    markup(">")
  }

  /// The same on a line of its own.
  mutating func line(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout PageMarkup) -> Void
  ) {
    element(name, attributes, content)
    markup("\n")
  }

  /// JSON in a script, in which nothing ends it or begins a comment.
  mutating func script(json: [UInt8]) {
    markup("<script type=\"application/ld+json\">")
    for byte in json {
      // JSON has this byte in strings alone.
      if byte == UInt8(ascii: "<") { markup("\\u003c") } else { bytes.append(byte) }
    }
    markup("</script>\n")
  }
}
