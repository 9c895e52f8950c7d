import Drawing

/// One link while the reader decides whether to open it: its host apart, its whole address.
struct LinkSheet: Equatable, Sendable {
  struct Line: Equatable, Sendable {
    let text: String
    let role: Role
    var isBold = false
  }

  let number: Int
  let address: LinkAddress
  private let glyphs: Glyphs
  private(set) var top = 0

  init(number: Int, _ address: String, glyphs: Glyphs) {
    self.number = number
    self.glyphs = glyphs
    self.address = LinkAddress(address)
  }

  func lines(width: Int) -> [Line] {
    func lines(_ text: String, _ role: Role, isBold: Bool = false) -> [Line] {
      glyphs.wrap(text, width: max(1, width)).map {
        Line(text: String(text[$0]), role: role, isBold: isBold)
      }
    }
    let blank = Line(text: "", role: .text)
    let host = address.host.isEmpty ? "none" : address.host
    return lines("It leads to", .secondary) + lines(host, .heading, isBold: true)
      + address.warnings.flatMap { lines($0, .warning) } + [blank]
      + lines("Its address", .secondary) + lines(address.text, .link)
  }

  mutating func scroll(by distance: Int, width: Int, visible: Int) {
    top = max(0, min(top + distance, lines(width: width).count - max(1, visible)))
  }
}
