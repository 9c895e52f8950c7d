import Drawing
import Forum
import Markup

/// The first byte is a width, the others a text: wrapped, it loses nothing and is not too wide.
func feedLayout(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let width = 1 + Int(first) % 120
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  checkWrapping(text, width: width)
  checkWrapping(cleanBody(text), width: width)
  checkWrapping(cleanLine(text), width: width)
  let cut = truncated(text, to: width, ellipsis: "…")
  demand(Width.of(cut) <= width)
  var canvas = Canvas(Size(width: width, height: 3))
  canvas.put(text, at: Point(x: Int(first) % 5 - 2, y: 1))
  canvas.put(text, at: Point(x: width / 2, y: 1), fitting: width)
  for row in canvas.rows { demand(row.isSafe(isLine: true)) }
  checkDirections(text, width: width)
}

/// However text from right to left is sent, nothing goes beyond its place.
private func checkDirections(_ text: String, width: Int) {
  for direction in [DirectionPolicy.seen, .isolated] {
    for policy in [WidthPolicy.narrow, .wide] {
      let habits = TextHabits(width: policy, direction: direction)
      var canvas = Canvas(Size(width: width, height: 2), habits)
      let columns = canvas.put(text, at: Point(x: 0, y: 0))
      demand(columns <= width)
      canvas.put(text, at: Point(x: width / 2, y: 0))
      canvas.join(0..<width, in: 0, base: .rightToLeft)
      canvas.put("x", at: Point(x: width / 3, y: 0))
      canvas.arrange()
      var depth = 0
      for scalar in canvas.rows[0].unicodeScalars {
        switch scalar {
        case "\u{2066}"..."\u{2068}": depth += 1
        case "\u{2069}": depth -= 1
        default: demand(String(scalar).isSafe(isLine: true))
        }
        demand(0...1 ~= depth)
      }
      demand(depth == 0)
      demand(!canvas[0, 0].text.isContinuation)
    }
  }
}

private func checkWrapping(_ text: String, width: Int) {
  var place = text.startIndex
  for line in wrap(text, width: width) {
    demand(line.lowerBound >= place)
    demand(text[place..<line.lowerBound].allSatisfy(\.isBlank))
    let shown = text[line]
    // What cannot be broken is one character: the standard library may know a newer Unicode.
    demand(Width.of(shown) <= width || wrap(shown, width: 1).count == 1)
    place = line.upperBound
  }
  demand(text[place...].allSatisfy(\.isBlank))
}

extension Character {
  /// Whether a line may end with it and not show it: a space, also one of no width.
  fileprivate var isBlank: Bool { isWhitespace || self == "\u{200B}" }
}
