import Archive
import Forum
import Foundation
import Importers
import Testing

@Suite("Tables in other character sets")
struct RowEncodingTests {
  /// “心血管科”, “高血压”, “怎么办？”, “多运动。” in GB18030.
  private static let chinese: [[UInt8]] = [
    [0xD0, 0xC4, 0xD1, 0xAA, 0xB9, 0xDC, 0xBF, 0xC6],
    [0xB8, 0xDF, 0xD1, 0xAA, 0xD1, 0xB9],
    [0xD4, 0xF5, 0xC3, 0xB4, 0xB0, 0xEC, 0xA3, 0xBF],
    [0xB6, 0xE0, 0xD4, 0xCB, 0xB6, 0xAF, 0xA1, 0xA3],
  ]
  private static let latin = "question,answer\nDépêche?,“Naïve” – oui.\n"

  private func imported(
    _ data: Data?, name: String = "t.csv", encoding: String? = nil
  ) throws -> ImportedThreads {
    try ImportedThreads(
      [.bytes(name: name, Array(data ?? Data()))], as: .rows, ImportOptions(encoding: encoding))
  }

  @Test("GB18030 is read by its name or found out, which is said")
  func chinese() throws {
    let row = RowEncodingTests.chinese.joined(separator: Array(",".utf8))
    let data = Data("department,title,ask,answer\n".utf8) + Data(row) + Data("\n".utf8)
    for encoding in ["GB18030", nil] {
      let found = try imported(data, encoding: encoding)
      #expect(found.threads.first?.title == "高血压")
      #expect(found.threads.first?.text == "怎么办？")
      #expect(found.threads.first?.answers.first?.text == "多运动。")
      #expect(found.threads.first?.answers.first?.doctor?.specialties.first?.name == "心血管科")
      #expect(found.problems.count { $0.contains("character set") } == (encoding == nil ? 1 : 0))
    }
  }

  @Test("Windows-1252, UTF-16 and byte-order marks are read, also of JSON")
  func western() throws {
    let latin = RowEncodingTests.latin
    let json = "[{\"question\":\"Dépêche?\",\"answer\":\"“Naïve” – oui.\"}]"
    for (data, encoding) in [
      (latin.data(using: .windowsCP1252), "windows-1252"),
      (latin.data(using: .windowsCP1252), nil),
      (latin.data(using: .utf16), nil),
      (latin.data(using: .utf16LittleEndian), "UTF-16LE"),
      (("\u{FEFF}" + latin).data(using: .utf8), nil),
    ] {
      let found = try imported(data, encoding: encoding)
      #expect(found.threads.first?.title == "Dépêche?")
      #expect(found.threads.first?.answers.first?.text == "“Naïve” – oui.")
    }
    for data in [json.data(using: .utf16), ("\u{FEFF}" + json).data(using: .utf8)] {
      for name in ["t.json", "t"] {
        let found = try imported(data, name: name)
        #expect(found.threads.first?.answers.first?.text == "“Naïve” – oui.")
      }
    }
  }

  @Test("A NUL in a table hides neither its format nor its letters")
  func nul() throws {
    let table = Data("question,answer\nIn a café?,N\u{0}aïve\n".utf8)
    let input = Input.bytes(name: "t", Array(table))
    #expect(try ImportFormat.recognized(in: input) == .rows)
    #expect(try imported(table).threads.first?.answers.first?.text == "N\u{0}aïve")
  }

  @Test("Bytes that are no text in the character set that was given are said, with their place")
  func broken() throws {
    let data = Data("question,answer\nQ,A\nQ2,".utf8) + [0xFF] + Data("\n".utf8)
    let found = try imported(data, encoding: "UTF-8")
    #expect(found.threads.last?.answers.last?.text == "\u{FFFD}")
    #expect(found.problems.count == 1)
    #expect(found.problems[0].hasPrefix("t.csv:3:4: warning: 1 byte from here on"))
    #expect(throws: ImportError.self) { try imported(data, encoding: "klingon") }
  }
}
