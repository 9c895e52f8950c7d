import Browser
import Drawing
import Forum
import Markup

/// A text in any format becomes a document that is safe and can be laid out, and what is cleaned of
/// it is counted without reading it, too.
func feedMarkup(_ bytes: [UInt8], _ format: TextFormat) {
  let text = String(decoding: bytes, as: UTF8.self)
  let document = Document(text, format: format)
  demand(Question(id: "", title: "", text: text, format: format).controls == document.controls)
  for (index, link) in document.links.enumerated() {
    demand(link.number == index + 1 && link.address.isSafe(isLine: true))
  }
  check(document, width: 1 + Int(bytes.first ?? 39))
}

/// Each line of a document is safe, and no wider than it may be.
func check(_ document: Document, width: Int) {
  let wide = Glyphs.of(isUnicode: true, TextHabits(width: .wide))
  for (glyphs, spoilers) in [
    (Glyphs.unicode, Spoilers.closedByKey), (.unicode, .open), (.ascii, .open), (wide, .open),
  ] {
    let layout = DocumentLayout(document, width: width, glyphs: glyphs, spoilers: spoilers)
    var offset = 0
    for line in layout.lines {
      demand(line.text.isSafe(isLine: true))
      let isOneCharacter = glyphs.wrap(line.text, width: 1).count == 1
      demand(line.indent + glyphs.width(line.text) <= max(width, 2) || isOneCharacter)
      demand(line.offset >= offset)
      offset = line.offset
    }
  }
}
