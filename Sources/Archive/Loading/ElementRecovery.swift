import JSON

/// Finds where to go on in an array after an element that is broken.
struct ElementRecovery {
  /// The first element, which the others begin like; nil where only matched brackets count.
  var model: UnsafePointer<UInt8>?

  /// The comma or bracket behind the element that begins at the cursor, or the beginning of a
  /// later one; nil where neither is to be seen.
  mutating func place(
    after error: JSONError, _ cursor: JSONCursor, isEntered: Bool
  ) -> UnsafePointer<UInt8>? {
    var broken = BrokenElement(at: cursor, isEntered: isEntered)
    if let end = broken.end() { return end }
    guard let first = model, let mark = ElementMark(of: first, end: cursor.end) else { return nil }
    let text = UnsafeBufferPointer(start: cursor.start, count: cursor.end - cursor.start)
    // One that is not closed has swallowed those behind it, down to the end of the text.
    let from = error.offset < text.count ? error.offset : min(cursor.offset + 1, text.count)
    if let next = mark.next(in: text, from: from) { return cursor.start + next }
    model = nil
    return nil
  }
}
