import Drawing
import Forum

/// What a page depends on beside its thread.
struct PageSetting: Equatable, Sendable {
  /// Columns of the pane.
  var width: Int
  var glyphs = Glyphs.unicode
  /// The specialties that are marked in the doctors' lines.
  var ticked: Set<Specialty> = []
  /// No line of text is longer, however wide the pane is.
  var longestLine = PageSetting.usualLongestLine
  /// The answers of which only the beginning is shown.
  var folded: Set<Int> = []
  var spoilers = Spoilers.closedByKey
  /// How many columns lines of code are scrolled sideways.
  var codeShift = 0
  /// Whether nobody can press keys or scroll, as on paper: code is wrapped.
  var isPrinted = false
  var marks = PageMarks()

  package static let usualLongestLine = 80
}
