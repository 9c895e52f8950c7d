import Archive
import Browser
import Drawing
import Forum
import Foundation
import Synchronization

/// Measures from within what cannot be seen from outside: for each file of text that is named, how
/// long wrapping it takes, and how long the first screen of an answer of 200,000 characters of it,
/// as plain text, Markdown and HTML; in seconds, with tabs between.
@main
struct Inside {
  private static let width = 80
  private static let answerLength = 200_000

  static func main() throws {
    for path in CommandLine.arguments.dropFirst() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let times = [wrapping(text)] + TextFormat.allMeasured.map { firstScreen(text, $0) }
      print(([path] + times.map { "\($0 / .seconds(1))" }).joined(separator: "\t"))
    }
  }

  /// The least of several runs over all paragraphs.
  private static func wrapping(_ text: String) -> Duration {
    let paragraphs = text.split(separator: "\n").map(String.init)
    return least(of: 5) {
      for paragraph in paragraphs where wrap(paragraph, width: width).isEmpty { print(paragraph) }
    }
  }

  private static func firstScreen(_ text: String, _ format: TextFormat) -> Duration {
    let paragraphs = text.prefix(answerLength).split(separator: "\n")
    let answer =
      format == .html
      ? paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
      : paragraphs.joined(separator: "\n\n")
    var loaded = State(name: "", size: Size(width: 160, height: 50))
    for event in events(
      """
      {"@type": "Question", "@id": "q", "name": "q", "suggestedAnswer": {"@type": "Answer", "@id": "a",
      "text": "\(answer.replacing("\n", with: "\\n"))", "encodingFormat": "\(format.rawValue)"}}
      """)
    { _ = loaded.update(.load(event)) }
    return least(of: 20) {
      var state = loaded
      let screen = Screen(preparing: &state)
      var canvas = screen.canvas
      screen.draw(on: &canvas)
    }
  }

  private static func events(_ json: String) -> [LoadEvent] {
    let events = Mutex<[LoadEvent]>([])
    Loader([.bytes(name: "archive.json", Array(json.utf8))]).load { event in
      events.withLock { $0.append(event) }
    }
    return events.withLock { $0 }
  }

  private static func least(of runs: Int, _ body: () -> Void) -> Duration {
    (0..<runs).map { _ in ContinuousClock().measure(body) }.min() ?? .zero
  }
}

extension TextFormat {
  fileprivate static let allMeasured: [TextFormat] = [.plain, .markdown, .html]
}
