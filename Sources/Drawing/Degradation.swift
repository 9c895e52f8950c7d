/// What becomes of a theme's colours on a terminal of fewer colours.
struct Degradation {
  private let depth: ColorDepth
  private let alternatives: [Color: [Color]]
  private var changes: [Style: Change] = [:]

  /// A paint before and after.
  private struct Change {
    let before: Paint
    let after: Paint
  }

  init(depth: ColorDepth, alternatives: [Color: [Color]], of theme: Theme) {
    self.depth = depth
    self.alternatives = alternatives
    var known: [Paint: Paint] = [:]
    for style in Style.combinations {
      let before = theme.paint(style)
      var colors = before
      colors.emphasis = []
      var after = known[colors] ?? degraded(colors)
      known[colors] = after
      after.emphasis = before.emphasis
      changes[style] = Change(before: before, after: after)
    }
  }

  /// The degraded paint of a style without emphasis of its own.
  func paint(_ style: Style) -> Paint { changes[style]?.after ?? Paint() }

  /// Whether two styles could be told apart by colour, and now cannot.
  func confuses(_ one: Style, with other: Style) -> Bool {
    guard let one = changes[one], let other = changes[other] else { return false }
    return !one.before.hasColors(of: other.before) && one.after.hasColors(of: other.after)
  }

  private func degraded(_ paint: Paint) -> Paint {
    var paint = paint
    let least = min(paint.foreground.contrast(with: paint.background) ?? 1, 3)
    let wanted = paint.foreground
    paint.foreground = color(wanted)
    paint.background = color(paint.background)
    if let contrast = paint.foreground.contrast(with: paint.background), contrast < least,
      let readable = wanted.readable(on: paint.background, contrast: least, at: depth)
    {
      paint.foreground = readable
    }
    return paint
  }

  /// The first alternative that the theme names and the terminal has, or the nearest colour.
  private func color(_ color: Color) -> Color {
    if depth.shows(color) { return color }
    return alternatives[color]?.first(where: depth.shows) ?? color.degraded(to: depth)
  }
}

extension Paint {
  fileprivate func hasColors(of other: Paint) -> Bool {
    foreground == other.foreground && background == other.background
  }
}
