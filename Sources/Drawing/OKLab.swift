import Glibc

/// A colour where equal distances look equally far apart (Björn Ottosson's OKLab).
struct OKLab: Equatable {
  let lightness: Double
  let greenToRed: Double
  let blueToYellow: Double

  init(_ color: (red: UInt8, green: UInt8, blue: UInt8)) {
    let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenToRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueToYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// How different two colours look, as a number to compare by.
  ///
  /// A difference of hue or colourfulness counts twice as much as one of lightness: gray text that
  /// turns red means something else.
  func difference(to other: OKLab) -> Double {
    let light = lightness - other.lightness
    let red = 2 * (greenToRed - other.greenToRed)
    let yellow = 2 * (blueToYellow - other.blueToYellow)
    return light * light + red * red + yellow * yellow
  }

  /// The same where there are few colours, each as strong as can be: a gray is only like grays, and
  /// any other colour like those of its hue, however pale it is.
  func coarseDifference(to other: OKLab) -> Double {
    guard isGray == other.isGray else { return .infinity }
    let light = lightness - other.lightness
    guard !isGray else { return light * light }
    let turn = abs(hue - other.hue)
    let angle = min(turn, 2 * .pi - turn)
    return light * light + 4 * angle * angle
  }

  private var isGray: Bool { hypot(greenToRed, blueToYellow) < 0.06 }
  private var hue: Double { atan2(blueToYellow, greenToRed) }
}

/// How much light a component of an sRGB colour stands for, 0 to 1.
private func linear(_ component: UInt8) -> Double {
  let share = Double(component) / 255
  return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
}

extension Color {
  /// How well one of the two can be read on the other: WCAG's contrast ratio, 1 to 21.
  ///
  /// Nil where one of them is the terminal's default, which nobody knows.
  package func contrast(with other: Color) -> Double? {
    guard let one = luminance, let other = other.luminance else { return nil }
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private var luminance: Double? {
    guard let components else { return nil }
    return 0.2126 * linear(components.red) + 0.7152 * linear(components.green)
      + 0.0722 * linear(components.blue)
  }
}
