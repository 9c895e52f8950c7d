import Browser
import Drawing
import Forum
import Markup

/// A text as it is laid out, line by line.
func picture(
  _ text: String, _ format: TextFormat, width: Int, glyphs: Glyphs = .unicode
) -> String {
  DocumentLayout(Document(text, format: format), width: width, glyphs: glyphs).lines
    .map(picture).joined(separator: "\n")
}

func picture(_ line: TextLine) -> String {
  String(repeating: " ", count: line.indent) + line.text
}
