import Foundation
import Markup
import Testing

/// Numbers that are the same in every run.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func text(from pieces: [String], upTo limit: Int) -> String {
    (0..<Int.random(in: 0...limit, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  /// What an archive from a stranger may hold.
  static let hostile = [
    "a", " ", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{7F}",
    "\u{85}", "\u{9B}", "\u{AD}", "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}",
    "\u{2066}", "\u{2069}", "\u{206F}", "\u{200D}", "\u{FE0F}", "\u{301}", "\u{20DD}", "\u{E0067}",
    "\u{E007F}", "\u{1F3F4}", "\u{FFFE}", "\u{10FFFF}", "\u{FFF9}", "é", "語", "\u{1F468}", "م",
    "\u{600}", "\u{1100}", "\u{1161}", "🇩", "क", "\u{94D}",
  ]

  /// Pieces of markup in no order.
  static let markup = [
    "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href='https://x.org/'>", "</a>", "<ul>",
    "<li>", "</ul>", "<ol start=3>", "</ol>", "<table>", "<tr>", "<td>", "<th>", "</table>",
    "<td colspan=9 rowspan=9>", "<caption>", "<pre>", "</pre>", "<code>", "</code>", "<div>",
    "</div>", "<br>", "<hr>", "<h1>", "</h1>", "<blockquote>", "</blockquote>", "<dl>", "<dt>",
    "<dd>", "</dl>", "<sup>", "</sup>", "<img alt=x>", "<select>", "<template>", "<svg>",
    "<details>", "<summary>", "</summary>", "</details>", "<span class=spoiler>",
    "<div class=spoiler>",
    "</span>", ">! ", "$", "\\frac{", "}", "\\(", "\\)",
    "</svg>", "<math>", "<script>", "</script>", "<style>", "<title>", "<textarea>", "<plaintext>",
    "<!--", "-->", "<!", "<?", "</", "<", ">", "\"", "'", "=", "&amp;", "&#27;", "&#x202E;", "&",
    "&lt;", "word", " ", "\n", "\n\n", "> ", "- ", "1. ", "  ", "    ", "# ", "`", "```\n", "*",
    "**", "_", "~~", "[", "](", ")", "![", "|", "\n|-|-|\n", "\\", "https://x.org/a", "mailto:a@b",
    "---\n", "[x] ", "<o:p>", "<![if !x]>", "\u{0}", "\u{1B}[0m", "é", "語", "\u{301}", "\u{A0}",
  ]
}

extension String {
  /// Whether nothing in it can act on a terminal.
  func isSafe(isLine: Bool) -> Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A, 0x09: !isLine
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB: false
      default: !scalar.properties.isNoncharacterCodePoint
      }
    }
  }
}

extension Document {
  /// Every text in it.
  var texts: [String] { blocks.flatMap(\.texts) + links.map(\.address) }

  /// All text of its blocks with every run of blanks as one space.
  var plainText: String {
    blocks.flatMap(\.texts).joined(separator: " ")
      .split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }
}

extension Block {
  var texts: [String] {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): [runs.map(\.text).joined()]
    case .list(let list): list.items.joined().flatMap(\.texts)
    case .quote(let blocks), .indented(let blocks): blocks.flatMap(\.texts)
    case .code(let text): [text]
    case .table(let table):
      (table.header + table.rows.joined()).map { $0.map(\.text).joined() }
    case .rule: []
    case .spoiler(let spoiler):
      [spoiler.title.map(\.text).joined()] + spoiler.blocks.flatMap(\.texts)
    }
  }

  var depth: Int {
    switch self {
    case .list(let list): 1 + (list.items.joined().map(\.depth).max() ?? 0)
    case .quote(let blocks), .indented(let blocks): 1 + (blocks.map(\.depth).max() ?? 0)
    case .spoiler(let spoiler): 1 + (spoiler.blocks.map(\.depth).max() ?? 0)
    default: 1
    }
  }
}

/// Test data that is shared between projects and no part of this one.
enum SharedData {
  /// The folder, where it is present: beside this package or above it, or where a variable says.
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["ROUNDS_SHARED_DATA"] {
      return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let data = folder.appendingPathComponent("shared/data")
      if FileManager.default.fileExists(atPath: data.path) { return data }
    }
    return nil
  }()

  static var isPresent: Bool { folder != nil }

  static func text(_ path: String) throws -> String {
    let url = try #require(folder?.appendingPathComponent(path))
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  static func files(in path: String, suffix: String) throws -> [URL] {
    let url = try #require(folder?.appendingPathComponent(path))
    return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasSuffix(suffix) }.sorted { $0.path < $1.path }
  }
}
