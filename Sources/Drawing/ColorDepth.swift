/// How many colours a terminal can show.
package enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  case none, eight, sixteen, indexed256, direct

  package static func < (one: ColorDepth, other: ColorDepth) -> Bool {
    one.rawValue < other.rawValue
  }

  /// What a terminal offers that knows `count` colours.
  package init(colorCount count: Int) {
    switch count {
    case 0x100_0000...: self = .direct
    case 256...: self = .indexed256
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .none
    }
  }

  /// The colours that stand in for those it has not.
  ///
  /// Of 256 the first sixteen are the reader's to choose, so their look is unknown.
  fileprivate var substitutes: ArraySlice<Substitute> {
    switch self {
    case .none, .direct: []
    case .eight: Substitute.all[..<8]
    case .sixteen: Substitute.all[..<16]
    case .indexed256: Substitute.all[16...]
    }
  }

  package func shows(_ color: Color) -> Bool {
    switch color {
    case .terminalDefault: true
    case .named(let number): self >= .sixteen || self == .eight && number < 8
    case .indexed: self >= .indexed256
    case .rgb: self == .direct
    }
  }
}

extension Color {
  /// The colour a terminal of this depth has that looks most like this one.
  package func degraded(to depth: ColorDepth) -> Color {
    depth.shows(self) ? self : nearest(at: depth) { _ in true } ?? .terminalDefault
  }

  /// A colour of a terminal of this depth that looks like this one and has a contrast of `least`
  /// with `ground`; among few colours that is black or white, or the hue would be another.
  func readable(on ground: Color, contrast least: Double, at depth: ColorDepth) -> Color? {
    guard depth < .indexed256 else {
      return nearest(at: depth) { ($0.contrast(with: ground) ?? 0) >= least }
    }
    return [.named(0), .named(depth == .eight ? 7 : 15)].max {
      ($0.contrast(with: ground) ?? 0) < ($1.contrast(with: ground) ?? 0)
    }
  }

  private func nearest(at depth: ColorDepth, where isAllowed: (Color) -> Bool) -> Color? {
    guard let components else { return nil }
    let wanted = OKLab(components)
    var nearest: (color: Color, difference: Double)?
    for substitute in depth.substitutes where isAllowed(substitute.color) {
      let difference =
        depth < .indexed256
        ? wanted.coarseDifference(to: substitute.look) : wanted.difference(to: substitute.look)
      if difference < nearest?.difference ?? .infinity { nearest = (substitute.color, difference) }
    }
    return nearest?.color
  }
}

/// A colour of a terminal's palette and where it lies among all colours.
private struct Substitute {
  let color: Color
  let look: OKLab

  static let all = (UInt8.min...UInt8.max).compactMap { number in
    let color = Color(number: number)
    return color.components.map { Substitute(color: color, look: OKLab($0)) }
  }
}
