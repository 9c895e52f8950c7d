/// A colour as a theme names it or as a terminal can show it.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminalDefault
  /// One of the terminal's own sixteen, 0 to 15.
  case named(UInt8)
  /// One of the fixed 240 after them, 16 to 255.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)

  /// A colour by its number among 256.
  package init(number: UInt8) { self = number < 16 ? .named(number) : .indexed(number) }
}

extension Color {
  /// The terminal's sixteen in the order of their numbers.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "brightblack", "brightred", "brightgreen", "brightyellow", "brightblue", "brightmagenta",
    "brightcyan", "brightwhite",
  ]

  /// Every name that is not a palette's.
  package static let allNames = ["default"] + names

  /// Reads `#rrggbb`, `default` or one of the sixteen names.
  package init?(_ text: String) {
    if text == "default" {
      self = .terminalDefault
    } else if let number = Color.names.firstIndex(of: text) {
      self = .named(UInt8(number))
    } else if text.utf8.count == 7, text.hasPrefix("#"),
      text.utf8.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value))
    } else {
      return nil
    }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { Character(Unicode.Scalar(self)).isHexDigit }
}

extension Color {
  /// Red, green and blue; nil for the terminal's default, which nobody knows.
  ///
  /// Of the sixteen these are xterm's, the nearest to a standard there is.
  package var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .terminalDefault: nil
    case .rgb(let red, let green, let blue): (red, green, blue)
    case .named(let number): Color.xterm[Int(number & 15)]
    case .indexed(let number) where number < 16: Color.xterm[Int(number)]
    case .indexed(let number) where number < 232: Color.cube(number - 16)
    case .indexed(let number): Color.gray(number - 232)
    }
  }

  private static func cube(_ place: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
    return (level(place / 36), level(place / 6 % 6), level(place % 6))
  }

  private static func gray(_ place: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let level = 8 + 10 * place
    return (level, level, level)
  }

  private static let xterm: [(red: UInt8, green: UInt8, blue: UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
