/// The signs that are not letters, for terminals that show Unicode and for those that do not.
package struct Glyphs: Equatable, Sendable {
  package let upArrow, downArrow: String
  package let star, starEmpty: String
  package let accepted, tick: String
  package let selection, bullet, quoteBar, folded, ellipsis, separator: String
  package let horizontal, vertical, tee, cross: String
  package let topLeft, topRight, bottomLeft, bottomRight: String
  package let bookmark, note: String
  /// The part of a scroll bar that is in view.
  package let scrollThumb: String

  package static let unicode = Glyphs(
    upArrow: "▲", downArrow: "▼", star: "★", starEmpty: "☆", accepted: "✓", tick: "✓",
    selection: "▌", bullet: "•", quoteBar: "▎", folded: "▸", ellipsis: "…", separator: "·",
    horizontal: "─",
    vertical: "│", tee: "┬", cross: "┼", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
    bottomRight: "╯", bookmark: "⚑", note: "✎", scrollThumb: "┃")

  package static let ascii = Glyphs(
    upArrow: "^", downArrow: "v", star: "*", starEmpty: ".", accepted: "*", tick: "x",
    selection: ">", bullet: "-", quoteBar: "|", folded: "+", ellipsis: "~", separator: "-",
    horizontal: "-",
    vertical: "|", tee: "+", cross: "+", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", bookmark: "!", note: "&", scrollThumb: "#")
}
