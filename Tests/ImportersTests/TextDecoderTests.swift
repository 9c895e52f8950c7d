import Importers
import Testing

@Suite("A decoder of text")
struct TextDecoderTests {
  private func decoded(_ bytes: [UInt8], _ name: String, pieces: Int = .max) throws -> String {
    var decoder = try TextDecoder(name)
    var text: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(pieces)
      rest = rest.dropFirst(pieces)
      piece.withUnsafeBytes { decoder.decode($0, isLast: rest.isEmpty, into: &text) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  @Test(
    "It reads what the character sets of the web say",
    arguments: [
      (
        "GB18030", [0xB9, 0xC5, 0x84, 0x31, 0x95, 0x33, 0x95, 0x32, 0x82, 0x36],
        "古\u{FEFF}\u{20000}"
      ),
      ("gb2312", [0x81, 0x40], "丂"),
      ("latin1", [0x80, 0xE9, 0x93], "€é“"),
      ("Windows-1252", [0x80, 0xE9], "€é"),
      ("Shift_JIS", [0x83, 0x65, 0x87, 0x40], "テ①"),
      ("utf-16le", [0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0x00, 0xDE], "A😀"),
      ("UTF-8", [0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "é"),
      ("koi8-r", [0xC1], "а"),
    ] as [(String, [UInt8], String)])
  func names(_ name: String, _ bytes: [UInt8], _ text: String) throws {
    #expect(try decoded(bytes, name) == text)
    #expect(try decoded(bytes, name, pieces: 1) == text)
    #expect(try decoded(bytes, name, pieces: 3) == text)
  }

  @Test("Bytes that are no text become U+FFFD, are counted, and the first is told")
  func replaced() throws {
    var decoder = try TextDecoder("UTF-8")
    var text: [UInt8] = []
    Array("ab".utf8).withUnsafeBytes { decoder.decode($0, isLast: false, into: &text) }
    #expect(decoder.replaced == 0 && decoder.firstReplaced == nil)
    ([0xFF, 0x63, 0xE2, 0x82] as [UInt8]).withUnsafeBytes {
      decoder.decode($0, isLast: true, into: &text)
    }
    #expect(String(decoding: text, as: UTF8.self) == "ab\u{FFFD}c\u{FFFD}")
    #expect(decoder.replaced == 3)
    #expect(decoder.firstReplaced == 2)
  }

  @Test("A text longer than what is converted at once comes whole")
  func long() throws {
    let letters = String(repeating: "äß", count: 100_000)
    #expect(
      try decoded(letters.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "UTF-16BE")
        == letters)
  }

  @Test(
    "A name that nobody knows is refused with names that are known", arguments: ["", "klingon"])
  func unknown(_ name: String) {
    #expect(throws: ImportError.self) { _ = try TextDecoder(name) }
  }
}
