import Archive
import JSON

/// The whole of an input as UTF-8, without a byte-order mark.
package final class DecodedText {
  package let characterSet: CharacterSet
  private let source: Source
  private let start: Int

  /// Notes in the run where the character set had to be guessed, and bytes that are no text in it;
  /// `given` is what the command line says of it and `declared` what the input does.
  package init(
    _ source: Source, given: String? = nil, declared: String? = nil, run: ImportRun
  ) throws(ImportError) {
    let bytes = UnsafeRawBufferPointer(source.bytes)
    characterSet = try CharacterSet(of: bytes, given: given, declared: declared)
    DecodedText.note(guess: characterSet, in: source, run)
    if characterSet.isUTF8, (try? UTF8Span(validating: source.bytes.span)) != nil {
      self.source = source
      start = bytes.starts(with: CharacterSet.utf8Mark) ? CharacterSet.utf8Mark.count : 0
      return
    }
    var decoder = try TextDecoder(characterSet.name)
    var text: [UInt8] = []
    decoder.decode(bytes, isLast: true, into: &text)
    if let first = decoder.firstReplaced {
      let position = try DecodedText.position(of: first, in: bytes, characterSet.name)
      DecodedText.note(decoder.replaced, from: position, in: source, characterSet, run)
    }
    self.source = .held(name: source.name, bytes: text)
    start = 0
  }

  /// Where the text lies as long as this lives.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: source.bytes[start...])
  }

  static func note(guess set: CharacterSet, in source: Source, _ run: ImportRun) {
    guard set.origin == .guess else { return }
    run.note(
      Problem(
        file: source.name, line: 0, column: 0, severity: .warning,
        message: "nothing says which character set this is; it was taken for "
          + "\(set.name): give --encoding where the text looks wrong"))
  }

  static func note(
    _ replaced: Int, from first: TextPosition, in source: Source, _ set: CharacterSet,
    _ run: ImportRun
  ) {
    run.note(
      Problem(
        file: source.name, line: first.line, column: first.column, severity: .warning,
        message: "\(counted(replaced, "byte")) from here on cannot be read as "
          + "\(set.name) and became U+FFFD"))
  }

  private static func position(
    of offset: Int, in bytes: UnsafeRawBufferPointer, _ name: String
  ) throws(ImportError) -> TextPosition {
    var decoder = try TextDecoder(name)
    var before: [UInt8] = []
    decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[..<offset]), isLast: true, into: &before)
    return TextPosition(of: before.count, in: before)
  }
}
