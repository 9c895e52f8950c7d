import CUnicode

/// The direction that a paragraph has as a whole.
package enum BaseDirection: Sendable {
  case leftToRight, rightToLeft
  /// That of its first letter; from left to right where it has none.
  case ofFirstLetter

  /// As the library that resolves directions has it.
  var level: UInt8 {
    switch self {
    case .leftToRight: 0
    case .rightToLeft: 1
    case .ofFirstLetter: UInt8(LEVEL_OF_FIRST_LETTER)
    }
  }

  /// The control that begins text of this direction, isolated from what is around it.
  var isolate: Unicode.Scalar {
    switch self {
    case .leftToRight: "\u{2066}"
    case .rightToLeft: "\u{2067}"
    case .ofFirstLetter: "\u{2068}"
    }
  }

  /// That of a paragraph's first letter; nil where nothing of it could run from right to left.
  package init?(ofParagraph text: String) {
    guard text[...].mayRunRightToLeft else { return nil }
    var text = text
    self = text.withUTF8 { bytes in
      for scalar in Scalars(bytes, in: 0..<bytes.count) {
        switch letter_direction(scalar.value) {
        case .fromLeft: return .leftToRight
        case .fromRight: return .rightToLeft
        case .none: continue
        }
      }
      return .leftToRight
    }
  }

  static let endOfIsolate: Unicode.Scalar = "\u{2069}"
}
