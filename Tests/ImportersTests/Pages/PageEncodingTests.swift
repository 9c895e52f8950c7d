import Archive
import Forum
import Importers
import Testing

@Suite("The character set of a saved page")
struct PageEncodingTests {
  private let text = "Größe über 5 €"

  private func titles(
    _ head: String, _ encode: (Unicode.Scalar) -> [UInt8], mark: [UInt8] = [],
    _ options: ImportOptions = ImportOptions()
  ) throws -> (titles: [String], problems: [String]) {
    let html = """
      <!DOCTYPE html><html><head>\(head)</head><div itemscope
      itemtype="https://schema.org/Question"><h1 itemprop="name">\(text)</h1></div></html>
      """
    let bytes = mark + html.unicodeScalars.flatMap(encode)
    let imported = try ImportedThreads([.bytes(name: "p.html", bytes)], as: .html, options)
    return (imported.threads.map(\.title), imported.problems)
  }

  private let windows: (Unicode.Scalar) -> [UInt8] = { [$0 == "€" ? 0x80 : UInt8($0.value)] }
  private let wide: (Unicode.Scalar) -> [UInt8] = {
    [UInt8($0.value & 0xFF), UInt8($0.value >> 8)]
  }
  private let utf8: (Unicode.Scalar) -> [UInt8] = { Array(String($0).utf8) }

  @Test("It is told by a byte-order mark, by meta, or by being UTF-8")
  func told() throws {
    for (head, encode, mark) in [
      ("<meta charset=ISO-8859-1>", windows, []),
      (
        "<meta http-equiv='Content-Type' content='text/html; charset=\"windows-1252\"'>", windows,
        []
      ),
      ("<meta charset=latin1>", wide, [0xFF, 0xFE]),
      ("<meta charset=latin1>", utf8, [0xEF, 0xBB, 0xBF]),
      ("", utf8, []), ("<meta charset=utf-16>", utf8, []), ("<meta charset=no-such-set>", utf8, []),
    ] as [(String, (Unicode.Scalar) -> [UInt8], [UInt8])] {
      let found = try titles(head, encode, mark: mark)
      #expect(found.titles == [text], "\(head)")
      #expect(found.problems.isEmpty, "\(head)")
    }
  }

  @Test("What the reader says goes before what the page says")
  func given() throws {
    let options = ImportOptions(encoding: "windows-1252")
    #expect(try titles("<meta charset=utf-8>", windows, options).titles == [text])
    #expect(throws: ImportError.self) { try titles("", utf8, ImportOptions(encoding: "klingon")) }
  }

  @Test("Where nothing says it, it is guessed, and that is said")
  func guessed() throws {
    let found = try titles("", windows)
    #expect(found.titles == [text])
    #expect(found.problems.count == 1)
    #expect(found.problems[0].contains("it was taken for windows-1252"))
  }
}
