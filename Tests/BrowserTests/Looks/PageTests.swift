import Archive
import Drawing
import Testing

@testable import Browser

@Suite("A thread laid out")
struct PageTests {
  @Test("No line is wider than its pane, and no text than 80 columns")
  func widths() {
    let index = Index.reading(json: Fixture.archive)
    for row in 0..<index.threadCount {
      for width in 12...160 {
        let page = PageBuilder.page(
          index.question(row), disclaimer: nil, note: nil, setting: PageSetting(width: width))
        for line in page.lines {
          guard let first = line.spans.first, let last = line.spans.last else { continue }
          let end = last.x + Width.of(last.text)
          #expect(end <= width, "\(width): \(line.text)")
          #expect(end - first.x <= PageSetting.usualLongestLine, "\(width): \(line.text)")
        }
      }
    }
  }

  @Test("A place in the text is found again at every width")
  func anchors() {
    let index = Index.reading(json: Fixture.archive)
    func page(_ width: Int) -> Page {
      PageBuilder.page(
        index.question(0), disclaimer: nil, note: nil, setting: PageSetting(width: width))
    }
    let wide = page(90)
    for line in wide.lines.indices where wide.lines[line].flow != .none {
      let anchor = wide.anchor(ofLine: line)
      let word = wide.lines[line].text.split(separator: " ").first ?? ""
      let narrow = page(40)
      #expect(narrow.lines[narrow.line(of: anchor)].text.contains(word))
      #expect(wide.line(of: anchor) == line)
    }
  }
}
