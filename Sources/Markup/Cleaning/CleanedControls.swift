/// How many characters of a text a terminal must not get, and what became of them.
package struct CleanedControls: Hashable, Sendable {
  /// Shown as control pictures, or as U+FFFD where Unicode has no picture.
  package var shown: Int
  /// Left out: what would turn the direction of text or hide some of it.
  package var dropped: Int

  package init(shown: Int = 0, dropped: Int = 0) {
    self.shown = shown
    self.dropped = dropped
  }

  package var count: Int { shown + dropped }

  /// A sentence about them for the reader; nil where there are none.
  package var note: String? {
    let characters = "\(count) control character\(count == 1 ? "" : "s")"
    switch (shown, dropped) {
    case (0, 0): return nil
    case (_, 0): return "\(characters) shown as picture\(count == 1 ? "" : "s")"
    case (0, _): return "\(characters) left out"
    default: return "\(characters) shown as pictures or left out"
    }
  }

  package static func + (one: CleanedControls, other: CleanedControls) -> CleanedControls {
    CleanedControls(shown: one.shown + other.shown, dropped: one.dropped + other.dropped)
  }

  package static func += (one: inout CleanedControls, other: CleanedControls) {
    one = one + other
  }
}
