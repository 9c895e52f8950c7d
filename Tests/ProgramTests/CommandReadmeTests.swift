import Foundation
import Testing

@Suite("README")
struct CommandReadmeTests {
  private let lines: [String]

  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    lines = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("The table of keys is the command table's (.ci/readme makes it)")
  func keys() throws {
    let commands = try CommandHome().run("keys").fields.filter { fields in
      !Set(fields[2].split(separator: " ")).isDisjoint(with: ["list", "thread"])
    }
    let rows = commands.map { fields in
      let keys = fields[0].split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
      return "| \(keys) | \(fields[3]) |"
    }
    #expect(rows.count > 20)
    #expect(after("<!-- keys").dropFirst(2).prefix { !$0.isEmpty } == rows[...])
  }

  @Test("There are two commands of one line, and the second runs the tests")
  func commands() {
    let section = after("## Two commands").prefix { !$0.hasPrefix("## ") }
    let fences = section.indices.filter { section[$0].hasPrefix("```") }
    #expect(fences.count == 4)
    #expect(fences[1] - fences[0] == 2 && fences[3] - fences[2] == 2)
    // `swift run` does not know the option that `swift build` has.
    #expect(
      section[fences[0] + 1].hasSuffix(
        "&& swift build -c release --static-swift-stdlib && .build/release/rounds"))
    #expect(section[fences[2] + 1].hasSuffix("&& swift test"))
  }

  @Test("The picture shows a thread with its votes")
  func picture() {
    let picture = after("<!-- picture").dropFirst().prefix { !$0.hasPrefix("```") }
    for part in ["Doctor Answers", "▲", "▼", "★"] {
      #expect(picture.contains { $0.contains(part) }, "\(part)")
    }
  }

  /// The lines after the first that begins so.
  private func after(_ start: String) -> ArraySlice<String> {
    lines.drop { !$0.hasPrefix(start) }.dropFirst()
  }
}
