import Drawing
import Forum
import Foundation
import TestSupport
import Testing

@testable import Browser

/// Screens as they are meant to be: the text, and under it the role of each cell as a letter.
///
/// `ROUNDS_RECORD=1` records them anew.
@Suite("Golden screens")
struct GoldenTests {
  struct Scene: Sendable, CustomStringConvertible {
    let name: String
    let keys: String
    var json = Fixture.archive
    var description: String { name }
  }

  static let scenes = [
    Scene(name: "list", keys: ""),
    Scene(name: "thread", keys: "/stitches<enter>l<esc><esc>l"),
    Scene(name: "voted", keys: "/stitches<enter>l+]-"),
    Scene(name: "filtered", keys: "sderm <enter>"),
    Scene(name: "specialties", keys: "s <down><down>"),
    Scene(name: "orders", keys: "ovoj"),
    Scene(name: "searching", keys: "/mole"),
    Scene(name: "excerpts", keys: "/or<enter>j"),
    Scene(name: "matches", keys: "/mole<enter>lnn"),
    Scene(name: "help", keys: "?"),
    Scene(name: "commands", keys: ":th<down>"),
    Scene(name: "nothing", keys: "/zzz"),
    Scene(name: "ideographs", keys: "6jl"),
    Scene(name: "end", keys: "lG"),
    Scene(name: "markdown", keys: "7jl"),
    Scene(name: "folded", keys: "/stitches<enter>lzM]"),
    Scene(name: "held", keys: "l12j", json: long),
    Scene(name: "number", keys: "lf", json: long),
    Scene(name: "link", keys: "lf2<enter>", json: long),
    Scene(name: "marked", keys: "/stitches<enter>lmeask at the next visit<enter>"),
    Scene(name: "marks", keys: "mjleask Hana<enter>hM"),
    Scene(name: "note", keys: "leask"),
    Scene(name: "read", keys: "jlJlhk"),
    Scene(name: "voters", keys: "/stitches<enter>l+i"),
    Scene(name: "code", keys: "l3>", json: long),
  ]
  private static let long = LongFixture.archive([
    (
      """
      See [the list](https://example.org/list) and [another](https://exаmple.org/a/very/long/address?that=is&wrapped=in&the=sheet#too).

      ```
      let ward = [\(String(repeating: "bed, ", count: 30))]
      print(ward)
      ```

      ## After that

      \(LongFixture.prose(4000))
      """, .markdown
    ),
    ("The second answer.", .plain),
  ])
  private var group: GroupVotes {
    var group = GroupVotes()
    group.add(OwnVotes(["stitches": ["stitches-1": .up]]), of: "Dana")
    group.add(OwnVotes(["stitches": ["stitches-1": .down]]), of: "Eli")
    return group
  }
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12), (20, 6)]

  @Test("The screens look as they are meant to", arguments: scenes)
  func looks(_ scene: Scene) throws {
    for (width, height) in Self.sizes {
      var session = Session(
        scene.json, width: width, height: height, group: scene.name == "voters" ? group : nil,
        keepsHistory: scene.name == "read")
      session.type(scene.keys)
      try check(session.canvas, "\(scene.name)-\(width)x\(height)")
    }
  }

  @Test("A terminal without Unicode's signs gets letters and dashes")
  func plainSigns() throws {
    var session = Session(width: 80, height: 24, glyphs: .ascii)
    session.type("/stitches<enter>l+")
    try check(session.canvas, "ascii-80x24")
  }

  private func check(_ canvas: Canvas, _ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: "\(name).txt")
    let picture = Self.picture(canvas)
    if ProcessInfo.processInfo.environment["ROUNDS_RECORD"] == "1" {
      try picture.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(picture == golden, "\(name) looks different:\n\(picture)")
  }

  static func picture(_ canvas: Canvas) -> String {
    let cursor = canvas.cursor.map { "\($0.x),\($0.y)" } ?? "hidden"
    let parts = [
      ["cursor \(cursor)"], canvas.rows, ["roles"], canvas.roleRows, ["surfaces"],
      canvas.surfaceRows,
    ]
    return parts.joined().map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n") + "\n"
  }
}
