/// The signs that are not letters, for terminals that show Unicode and for those that do not, and
/// how wide such a terminal draws text.
package struct Glyphs: Equatable, Sendable {
  package let upArrow, downArrow: String
  package let star, starEmpty: String
  package let accepted, tick: String
  package let selection, bullet, quoteBar, folded, unfolded, ellipsis, separator: String
  package let horizontal, vertical, tee, cross: String
  package let topLeft, topRight, bottomLeft, bottomRight: String
  package let bookmark, note: String
  /// The part of a scroll bar that is in view.
  package let scrollThumb: String
  package var habits = TextHabits()

  /// Those of a terminal that shows Unicode or not, and treats text so.
  package static func of(isUnicode: Bool, _ habits: TextHabits) -> Glyphs {
    // The signs of Unicode are themselves ambiguous: wide, they would not fit their places.
    var glyphs = isUnicode && habits.width == .narrow ? Glyphs.unicode : .ascii
    glyphs.habits = habits
    return glyphs
  }

  /// Whether they are characters of ASCII only.
  package var isASCII: Bool { ellipsis == Glyphs.ascii.ellipsis }

  package static let unicode = Glyphs(
    upArrow: "▲", downArrow: "▼", star: "★", starEmpty: "☆", accepted: "✓", tick: "✓",
    selection: "▌", bullet: "•", quoteBar: "▎", folded: "▸", unfolded: "▾", ellipsis: "…",
    separator: "·", horizontal: "─",
    vertical: "│", tee: "┬", cross: "┼", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
    bottomRight: "╯", bookmark: "⚑", note: "✎", scrollThumb: "┃")

  package static let ascii = Glyphs(
    upArrow: "^", downArrow: "v", star: "*", starEmpty: ".", accepted: "*", tick: "x",
    selection: ">", bullet: "-", quoteBar: "|", folded: "+", unfolded: "-", ellipsis: "~",
    separator: "-", horizontal: "-",
    vertical: "|", tee: "+", cross: "+", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", bookmark: "!", note: "&", scrollThumb: "#")
}
