/// How a text stresses itself, on top of its role.
package struct Emphasis: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Emphasis(rawValue: 1)
  package static let italic = Emphasis(rawValue: 2)
  package static let underline = Emphasis(rawValue: 4)
  package static let strikethrough = Emphasis(rawValue: 8)
  package static let dim = Emphasis(rawValue: 16)
  /// Foreground and background change places.
  package static let reverse = Emphasis(rawValue: 32)

  /// Both; text reversed on what is reversed stands out by being upright.
  func adding(_ other: Emphasis) -> Emphasis {
    let isReversed = contains(.reverse) != other.contains(.reverse)
    return union(other).subtracting(isReversed ? [] : .reverse)
  }

  /// Each with its name in a theme's file.
  package static let names: [(name: String, value: Emphasis)] = [
    ("bold", .bold), ("italic", .italic), ("underline", .underline),
    ("strikethrough", .strikethrough), ("dim", .dim), ("reverse", .reverse),
  ]
}
