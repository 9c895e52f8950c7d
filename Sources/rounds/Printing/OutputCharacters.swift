import CNcurses
import Glibc

/// Which characters can be written to a descriptor.
///
/// A terminal whose characters are not those of UTF-8 gets ASCII: any other byte could mean something
/// to it, up to the beginning of a control sequence.
struct OutputCharacters {
  let isUnicode: Bool

  init(of descriptor: Int32) { isUnicode = isatty(descriptor) != 1 || cn_use_locale() }

  /// Text that is clean already, as it can be written.
  func text(_ bytes: [UInt8]) -> [UInt8] {
    if isUnicode || bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        shown.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar.properties.generalCategory != .nonspacingMark {
        shown += OutputCharacters.replacements[scalar] ?? [UInt8(ascii: "?")]
      }
    }
    return shown
  }

  /// JSON, which can say every character in ASCII.
  func json(_ bytes: [UInt8]) -> [UInt8] {
    if isUnicode || bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    return String(decoding: bytes, as: UTF8.self).utf16.reduce(into: []) { shown, unit in
      if unit < 0x80 { return shown.append(UInt8(truncatingIfNeeded: unit)) }
      shown += TerminalSafeJSON.escape(unit).utf8
    }
  }

  private static let replacements: [Unicode.Scalar: [UInt8]] = [
    "“": Array("\"".utf8), "”": Array("\"".utf8), "‘": Array("'".utf8), "’": Array("'".utf8),
    "…": Array("...".utf8), "–": Array("-".utf8), "—": Array("-".utf8), "·": Array("-".utf8),
    "★": Array("*".utf8), "\u{A0}": Array(" ".utf8),
  ]
}
