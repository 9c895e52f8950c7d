/// The readings of characters, put in brackets behind them, as pages do for browsers without them.
struct RubyText {
  private var isInReading = false
  /// The elements with whose ends a reading ends.
  private static let ends: Set = ["rt", "ruby", "p", "div", "li", "td"]

  /// Whether what is read are the brackets that a page itself has for that.
  private var isInFallback = false

  /// Whether a text is such a bracket; a longer one would be lost.
  func hides(_ text: Range<Int>) -> Bool { isInFallback && text.count <= 3 }

  /// What is written before the content of an element.
  mutating func start(_ name: String) -> StaticString {
    let text = end(name == "rt" || name == "rp" || name == "rb" ? "ruby" : "")
    isInFallback = name == "rp"
    guard name == "rt" else { return text }
    isInReading = true
    return text.utf8CodeUnitCount > 0 ? ")(" : "("
  }

  /// What is written behind it.
  mutating func end(_ name: String) -> StaticString {
    isInFallback = false
    guard isInReading, RubyText.ends.contains(name) else { return "" }
    isInReading = false
    return ")"
  }
}
