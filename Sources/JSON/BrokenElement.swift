import CBytes

/// A walk over an element of an array that is not JSON, to where it seems to end.
///
/// Strings are passed over and brackets matched. Mistakes are counted: where they are many, or the
/// brackets do not match, nobody knows what belongs to the element. So the walk looks at a bounded
/// number of broken elements, however many there are.
package struct BrokenElement {
  private var cursor: JSONCursor
  /// The closing brackets that are waited for.
  private var open: [UInt8] = []
  private var expected: Expected
  private var mistakes = 0

  private static let mistakeLimit = 16

  private enum Expected { case value, valueOrClose, key, keyOrClose, colon, commaOrClose }

  /// `isEntered` is whether the cursor stands behind the element's beginning, where a comma or the
  /// array's closing bracket was expected.
  package init(at cursor: JSONCursor, isEntered: Bool) {
    self.cursor = cursor
    expected = isEntered ? .commaOrClose : .value
  }

  /// Where the comma or the closing bracket behind it stands, or the next element if there is no
  /// comma; nil where that is not to be seen.
  package mutating func end() -> UnsafePointer<UInt8>? {
    while mistakes <= BrokenElement.mistakeLimit {
      cursor.skipSpace()
      if cursor.isAtEnd { return nil }
      if open.isEmpty, isBehind(cursor.byte) { return cursor.position }
      guard take(cursor.byte) else { return nil }
    }
    return nil
  }

  /// Whether a byte outside of all brackets shows that the element is over.
  private func isBehind(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"): true
    case UInt8(ascii: "{"), UInt8(ascii: "["): expected == .commaOrClose
    default: false
    }
  }

  /// Goes over the next token; false where there is no going on.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      count(unless: expected == .value || expected == .valueOrClose)
      guard open.count < JSONCursor.depthLimit else { return false }
      let isObject = byte == UInt8(ascii: "{")
      open.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      step(to: isObject ? .keyOrClose : .valueOrClose)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let wanted = open.popLast()
      if let wanted, wanted != byte { return false }
      let isRight = [.keyOrClose, .valueOrClose, .commaOrClose].contains(expected)
      count(unless: isRight && wanted != nil)
      step(to: .commaOrClose)
    case UInt8(ascii: ","):
      count(unless: expected == .commaOrClose)
      step(to: open.last == UInt8(ascii: "}") ? .key : .value)
    case UInt8(ascii: ":"):
      count(unless: expected == .colon)
      step(to: .value)
    case UInt8(ascii: "\""): return takeString()
    default: takeWord()
    }
    return true
  }

  private mutating func step(to next: Expected) {
    cursor.position += 1
    expected = next
  }

  private mutating func count(unless isRight: Bool) { mistakes += isRight ? 0 : 1 }

  private mutating func takeString() -> Bool {
    let isKey = expected == .key || expected == .keyOrClose
    count(unless: isKey || expected == .value || expected == .valueOrClose)
    expected = isKey ? .colon : .commaOrClose
    do throws(JSONError) { _ = try cursor.string() } catch {
      mistakes += 1
      return skipToQuote()
    }
    return true
  }

  /// Goes on behind the quote that ends a string with a mistake in it.
  private mutating func skipToQuote() -> Bool {
    while true {
      cursor.position = bytes_plain_run_end(cursor.position, cursor.end)
      guard let byte = cursor.isAtEnd ? nil : cursor.byte else { return false }
      let isEscape = byte == UInt8(ascii: "\\")
      cursor.position = min(cursor.position + (isEscape ? 2 : 1), cursor.end)
      if byte == UInt8(ascii: "\"") { return true }
    }
  }

  /// Goes over a number, a literal or what is none.
  private mutating func takeWord() {
    let isKey = expected == .key || expected == .keyOrClose
    let start = cursor.position
    repeat { cursor.position += 1 } while !cursor.isAtEnd && !BrokenElement.endsWord(cursor.byte)
    var word = JSONCursor(start: start, end: cursor.position)
    let isRight = expected == .value || expected == .valueOrClose
    count(unless: isRight && (try? word.skipValue()) != nil && word.isAtEnd)
    expected = isKey ? .colon : .commaOrClose
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
