import Archive
import JSON

/// The text of an input as UTF-8 without a byte-order mark, a piece at a time: for what is too
/// large to be decoded whole.
package struct DecodedPieces {
  private let source: Source
  private let set: CharacterSet
  private let run: ImportRun

  private static let pieceSize = 1 << 18

  /// Notes in the run where the character set had to be guessed; `given` is what the command line
  /// says of it.
  package init(_ source: Source, given: String? = nil, run: ImportRun) throws(ImportError) {
    self.source = source
    self.run = run
    set = try CharacterSet(of: UnsafeRawBufferPointer(source.bytes), given: given)
    DecodedText.note(guess: set, in: source, run)
  }

  /// Says to the run how far it is, and at the end what was no text.
  package func forEach(
    _ body: (UnsafeRawBufferPointer) throws(ImportError) -> Void
  ) throws(ImportError) {
    let bytes = UnsafeRawBufferPointer(source.bytes)
    let isReady = set.isUTF8 && (try? UTF8Span(validating: source.bytes.span)) != nil
    var decoder = try TextDecoder(set.name)
    var text: [UInt8] = []
    var lines = 0
    var firstReplaced: TextPosition?
    var place = isReady && bytes.starts(with: CharacterSet.utf8Mark) ? 3 : 0
    run.advance(bytes: place)
    repeat {
      let end = min(bytes.count, place + DecodedPieces.pieceSize)
      let piece = UnsafeRawBufferPointer(rebasing: bytes[place..<end])
      if isReady {
        try body(piece)
      } else {
        text.removeAll(keepingCapacity: true)
        decoder.decode(piece, isLast: end == bytes.count, into: &text)
        if decoder.replaced > 0, firstReplaced == nil {
          firstReplaced = DecodedPieces.replaced(in: text, after: lines)
        }
        lines += text.count { $0 == UInt8(ascii: "\n") }
        try text.withUnsafeBufferPointer { (text) throws(ImportError) in
          try body(UnsafeRawBufferPointer(text))
        }
      }
      run.advance(bytes: end - place)
      place = end
    } while place < bytes.count
    if let first = firstReplaced {
      DecodedText.note(decoder.replaced, from: first, in: source, set, run)
    }
  }

  /// Where the first U+FFFD of a piece stands.
  private static func replaced(in text: [UInt8], after lines: Int) -> TextPosition {
    let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
    let offset = text.indices.first { text[$0...].starts(with: mark) } ?? 0
    let position = TextPosition(of: offset, in: text)
    return TextPosition(line: lines + position.line, column: position.column)
  }
}
