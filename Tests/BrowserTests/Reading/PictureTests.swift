import Browser
import Drawing
import Forum
import Foundation
import Markup
import Testing

@Suite("Pictures of constructs")
struct PictureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Pictures")

  @Test("There are twenty, and a picture of nothing else")
  func all() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Construct.all.count == 20)
    #expect(files.sorted() == Construct.all.map { "\($0.name).txt" }.sorted())
  }

  @Test("Each looks as it is meant to, at 40 and 100 columns", arguments: Construct.all)
  func look(_ construct: Construct) throws {
    let file = Self.folder.appending(path: "\(construct.name).txt")
    let pictures = [40, 100].map { width in
      let rule = String(repeating: "=", count: width)
      return rule + "\n" + picture(construct.text, construct.format, width: width)
    }
    let look = pictures.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["ROUNDS_RECORD"] == "1" {
      try look.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(look == recorded, "\(construct) looks different:\n\(look)")
  }
}
