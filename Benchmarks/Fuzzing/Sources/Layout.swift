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
}

private func checkWrapping(_ text: String, width: Int) {
  var place = text.startIndex
  for line in wrap(text, width: width) {
    demand(line.lowerBound >= place)
    demand(text[place..<line.lowerBound].allSatisfy(\.isBlank))
    let shown = text[line]
    demand(Width.of(shown) <= width || shown.count == 1)
    place = line.upperBound
  }
  demand(text[place...].allSatisfy(\.isBlank))
}

extension Character {
  /// Whether a line may end with it and not show it: a space, also one of no width.
  fileprivate var isBlank: Bool { isWhitespace || self == "\u{200B}" }
}
