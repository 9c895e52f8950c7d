import Archive
import Forum
import JSON
import Markup

/// One page that needs nothing besides itself: each thread for people, and in a script for programs,
/// so that importing the page gives the archive again.
package struct PageThreadWriter: ThreadWriter {
  private let title: String
  private var titles: [String] = []
  /// Of the headings of threads: a page that is called as its thread has none above it.
  private var level = 2

  package init(title: String) { self.title = title }

  package mutating func begin() -> [UInt8] {
    var page = PageMarkup()
    page.markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="generator" content="rounds">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">

      """)
    page.line("title") { $0.text(cleanTitle(title)) }
    page.line("style") { $0.markup(PageStyle.sheet) }
    page.markup("</head>\n<body>\n")
    return page.bytes
  }

  package mutating func thread(_ question: Question) -> [UInt8] {
    var page = PageMarkup()
    if titles.isEmpty { start(&page, isAlone: question.title == title) }
    titles.append(question.title)
    let name = "t\(titles.count)"
    page.line("article", ["id": name, "aria-labelledby": "\(name)-title"]) {
      $0.markup("\n")
      $0.script(json: PageThreadWriter.linked(question))
      $0.thread(question, name: name, level: level)
    }
    return page.bytes
  }

  package mutating func end() -> [UInt8] {
    var page = PageMarkup()
    if titles.isEmpty { start(&page, isAlone: false) }
    page.markup("</main>\n")
    if level > 1 { contents(&page) }
    page.markup("</body>\n</html>\n")
    return page.bytes
  }

  private mutating func start(_ page: inout PageMarkup, isAlone: Bool) {
    level = isAlone ? 1 : 2
    if !isAlone {
      page.line("header") {
        $0.element("h1", ["dir": "auto"]) { $0.text(cleanTitle(title)) }
        $0.markup("<p><a href=\"#contents\">Contents</a></p>")
      }
    }
    page.markup("<main>\n")
  }

  /// At the end, where all threads are known.
  private func contents(_ page: inout PageMarkup) {
    page.line("nav", ["id": "contents", "aria-label": "Contents"]) {
      $0.markup("\n<h2>Contents</h2>\n")
      $0.line("ol") {
        $0.markup("\n")
        for (place, title) in titles.enumerated() {
          $0.line("li") {
            $0.element("a", ["href": "#t\(place + 1)", "dir": "auto"]) {
              $0.text(cleanTitle(title))
            }
          }
        }
      }
    }
  }

  /// The thread as search engines expect it.
  private static func linked(_ question: Question) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", "QAPage")
      $0.key("mainEntity")
      $0.question(question)
    }
    return writer.bytes
  }
}
