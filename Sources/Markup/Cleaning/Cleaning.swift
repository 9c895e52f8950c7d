/// A field of one line (a name, headline, file name, message) made safe to show.
package func cleanLine(_ text: String) -> String { cleaned(text, .line).text }

/// A title or headline made safe to show, with simple formulas as one reads them.
package func cleanTitle(_ text: String) -> String {
  let clean = cleanLine(text)
  let read = TeXFinder().read(clean)
  // A mark that a formula has is one of those on its letter.
  return read == clean ? clean : cleanLine(read)
}

/// A text of several lines made safe to show: newlines and tabs are all that is left of controls.
package func cleanBody(_ text: String) -> String { cleaned(text, .body).text }

/// A text's clean form, and what it had of controls.
func cleaned(
  _ text: String, _ blanks: Cleaner.Blanks
) -> (text: String, controls: CleanedControls) {
  var text = text
  return text.withUTF8 { source in
    if source.isPlain(blanks) { return nil }
    var cleaner = Cleaner(blanks)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    cleaner.append(source, to: &bytes)
    return (String(decoding: bytes, as: UTF8.self), cleaner.controls)
  } ?? (text, CleanedControls())
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing but ASCII that stays as it is.
  fileprivate func isPlain(_ blanks: Cleaner.Blanks) -> Bool {
    allSatisfy {
      $0 >= 0x20 && $0 < 0x7F || blanks == .body && ($0 == 0x0A || $0 == 0x09)
    }
  }
}
