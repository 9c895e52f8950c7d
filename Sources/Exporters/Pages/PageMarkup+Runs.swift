import Markup

extension PageMarkup {
  /// Styled text, with one link where neighbours lead to the same place.
  mutating func runs(_ runs: [Run], _ links: PageLinks) {
    var rest = runs[...]
    while let first = rest.first {
      let linked = rest.prefix { $0.link == first.link }
      rest = rest.dropFirst(linked.count)
      guard let address = links.address(of: first) else {
        for run in linked { self.run(run) }
        continue
      }
      element("a", ["href": address, "rel": "nofollow noopener noreferrer"]) {
        for run in linked { $0.run(run) }
      }
    }
  }

  private mutating func run(_ run: Run) {
    var styles = PageMarkup.elements.filter { run.style.contains($0.style) }[...]
    styled(run.text, &styles)
  }

  private mutating func styled(_ text: String, _ styles: inout ArraySlice<StyleElement>) {
    guard let style = styles.popFirst() else { return lines(text) }
    var rest = styles
    if style.style == .spoiler {
      element("span", ["class": "spoiler", "tabindex": "0"]) { $0.styled(text, &rest) }
    } else {
      element(style.name) { $0.styled(text, &rest) }
    }
  }

  /// Text with the breaks that its author made.
  private mutating func lines(_ text: String) {
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if place > 0 { markup("<br>") }
      self.text(String(line))
    }
  }

  /// The element that gives text a look.
  private struct StyleElement {
    let style: TextStyle
    let name: StaticString
  }

  /// From the outermost to the innermost.
  private static let elements = [
    StyleElement(style: .spoiler, name: "span"), StyleElement(style: .strong, name: "strong"),
    StyleElement(style: .emphasis, name: "em"), StyleElement(style: .underline, name: "u"),
    StyleElement(style: .strikethrough, name: "s"), StyleElement(style: .highlight, name: "mark"),
    StyleElement(style: .image, name: "i"), StyleElement(style: .code, name: "code"),
  ]
}
