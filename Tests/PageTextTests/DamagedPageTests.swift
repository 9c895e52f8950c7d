import Forum
import Foundation
import PageText
import TestSupport
import Testing

@Suite("Pages that are damaged")
struct DamagedPageTests {
  @Test("An answer that says nothing is left out, which is said")
  func empty() throws {
    let page = try CopiedPage("Why?\n\nDoctor Answers 1\n\n+1\n")
    #expect(page.answers.isEmpty)
    #expect(
      page.problems.map(\.message) == ["an answer has neither text nor headline; left out"])
  }

  @Test("Cut at any byte, what is left of the text is kept")
  func cut() throws {
    let bytes = Array(CopiedPage.usual.utf8)
    for length in bytes.indices {
      let page = try CopiedPage(String(decoding: bytes[..<length], as: UTF8.self))
      if let question = page.questions.first {
        #expect(question.title == "Does the effect last longer each time?")
        let said =
          CopiedPage.usual.range(of: "Second paragraph.").map { _ in length > 300 } ?? false
        if said { #expect(page.answers.contains { $0.text.contains("First paragraph.") }) }
      } else {
        #expect(length < 90)
      }
    }
  }

  @Test("No order of lines and no bytes bring it down")
  func anything() throws {
    var random = SeededGenerator(seed: 11)
    let lines = CopiedPage.usual.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<300 {
      let mixed = lines.shuffled(using: &random).joined(separator: "\n")
      _ = try CopiedPage(mixed + "\n" + mixed)
    }
    for _ in 0..<300 {
      var bytes = Array(CopiedPage.usual.utf8)
      for _ in 0..<20 {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = bytes.withUnsafeBufferPointer { buffer in
        var reader = PageReader(buffer, file: "x", KnownSpecialties())
        return reader.next()
      }
    }
  }

  @Test(
    "What is no page is none",
    arguments: ["", "\n\n", "Why?", "Doctor Answers", "Doctors answered 5"])
  func none(text: String) throws {
    #expect(try CopiedPage(text).questions.count <= (text == "Doctor Answers" ? 1 : 0))
    #expect(!PageReader.recognizes(Array(text.utf8), isWhole: true))
  }

  @Test("A page is recognised by its answers, and nothing else is taken for one")
  func recognized() {
    func isPage(_ text: String) -> Bool {
      PageReader.recognizes(Array(text.utf8), isWhole: true)
    }
    #expect(isPage(CopiedPage.usual))
    #expect(isPage("\u{FEFF}Why?\r\n\r\nDoctor Answers 0\r\n"))
    #expect(!isPage("[{\"name\":\"Why?\"},\nDoctor Answers 1\n+1\n]"))
    #expect(!isPage("<p>\nWhy?\nDoctor Answers 1\n+1\n"))
    #expect(!isPage("Why?\nDoctor Answers 3\n\nNo vote here."))
    #expect(!isPage("Doctor Answers 3\n\n+1\n"))
  }

  @Test("Long lines and many lines are read in the time that their bytes take")
  func immense() throws {
    let long = String(repeating: "word ", count: 400_000)
    let many = String(repeating: "Ann Lee, MD\n\n", count: 20_000)
    let page = try CopiedPage("Why?\n\nDoctor Answers 2\n\nA\n\n+1\n\(long)\n\nB\n\n+1\n\(many)")
    #expect(page.answers.count == 2)
    let markers = try CopiedPage(String(repeating: "Doctor Answers 1\n", count: 20_000))
    #expect(markers.questions.count == 20_000)
  }
}
