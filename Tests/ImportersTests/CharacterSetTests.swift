import Archive
import Importers
import Testing

@Suite("The character set of an input")
struct CharacterSetTests {
  private func read(
    _ bytes: [UInt8], given: String? = nil, declared: String? = nil
  ) throws -> (text: String, set: CharacterSet, problems: [Problem]) {
    let run = ImportRun(take: { _ in })
    let text = try DecodedText(
      .held(name: "in", bytes: bytes), given: given, declared: declared, run: run)
    return (
      String(decoding: text.bytes, as: UTF8.self), text.characterSet, run.summary.problems
    )
  }

  @Test("A byte-order mark is believed before anything else")
  func mark() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0xE9, 0]
    let found = try read(bytes, given: "UTF-8", declared: "latin1")
    #expect(found.text == "é")
    #expect(found.set == CharacterSet(name: "UTF-16LE", origin: .mark))
    #expect(found.problems.isEmpty)
  }

  @Test("Then what the reader says, what the input says, and whether it is UTF-8")
  func order() throws {
    let bytes: [UInt8] = [0xC3, 0xA9]
    #expect(try read(bytes, given: "koi8-r", declared: "latin1").text == "ц╘")
    #expect(try read(bytes, declared: "latin1").text == "Ã©")
    #expect(try read(bytes, declared: "no such set").text == "é")
    #expect(try read(bytes).set == CharacterSet(name: "UTF-8", origin: .valid))
    #expect(try read([]).set == CharacterSet(name: "UTF-8", origin: .valid))
  }

  @Test("What is guessed is said")
  func guess() throws {
    let german = "Die Ärztin erklärte mir, daß die Wirkung über Monate anhält und schön aussieht. "
    let latin = try read(german.unicodeScalars.map { UInt8($0.value) })
    #expect(latin.text == german)
    #expect(latin.set == CharacterSet(name: "windows-1252", origin: .guess))
    #expect(latin.problems.map(\.severity) == [.warning])

    let english = "Does repeated treatment make the effect last longer, and who says so? Nobody."
    let wide = try read(english.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(wide.text == english)
    #expect(wide.set == CharacterSet(name: "UTF-16LE", origin: .guess))
  }

  @Test("The first byte that is no text is told with its line and column")
  func damaged() throws {
    let found = try read(Array("one\ntwo é".utf8) + [0xFF, 0xFF], declared: "UTF-8")
    #expect(found.text == "one\ntwo é\u{FFFD}\u{FFFD}")
    #expect(
      found.problems.map(\.description) == [
        "in:2:6: warning: 2 bytes from here on cannot be read as UTF-8 and became U+FFFD"
      ])
  }

  @Test("A NUL or a few bytes that are damaged do not make another set of UTF-8")
  func nearly() throws {
    let text = String(repeating: "Botox in a café — 日本で, ", count: 20)
    #expect(try read(Array("\0\(text)\0".utf8)).text == "\0\(text)\0")
    let bad = try read(Array("one\n".utf8) + [0xFF] + Array(text.utf8) + [0xE2, 0x82])
    #expect(bad.text == "one\n\u{FFFD}\(text)\u{FFFD}")
    #expect(
      bad.problems.map(\.description) == [
        "in:2:1: warning: 3 bytes from here on cannot be read as UTF-8 and became U+FFFD"
      ])
  }

  @Test("Damage that is more than the text speaks for another set")
  func other() throws {
    let english = String(repeating: "Does it last longer, and who says so? ", count: 20)
    for latin: [UInt8] in [[0x93, 0x93, 0xE9, 0x94], [0xC3, 0xA9, 0x93, 0xE9, 0x94]] {
      #expect(try read(Array(english.utf8) + latin).set.origin == .guess)
    }
  }

  @Test("The beginning of UTF-8 may end inside a character, the whole may not")
  func beginning() throws {
    let cut: [UInt8] = [0x61, 0xE2, 0x82]
    let origins = try [false, true].map { isWhole in
      try cut.withUnsafeBytes { try CharacterSet(of: $0, isWhole: isWhole).origin }
    }
    #expect(origins == [.valid, .guess])
  }
}
