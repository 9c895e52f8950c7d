/// What the cleaner does with a character beyond ASCII.
enum ScalarFate {
  case kept
  /// Joins the character before it: kept until there are too many.
  case mark
  /// Spells a region's flag after a black flag, and hides text elsewhere.
  case tag
  case lineEnd
  /// A control that a terminal may act on.
  case replaced
  /// A control that has no picture and changes how others look. Embeddings, overrides and isolates
  /// go even where each has its end: a paragraph is shown in lines, and drawn in the parts that
  /// changed, so that what is balanced in it is not so on the screen; and a balanced override still
  /// spells a word backwards. The marks of direction, which need no end, stay.
  case dropped
  /// A hint to typesetters that terminals draw differently.
  case invisible

  init(_ scalar: UInt32) {
    self =
      switch scalar {
      case 0x80...0x9F: .replaced
      case 0xAD, 0xFEFF: .invisible
      case 0x2028, 0x2029: .lineEnd
      case 0x202A...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: .dropped
      case 0xE0020...0xE007F: .tag
      case 0xE0100...0xE01EF: .mark
      case 0xE0000...0xE0FFF: .dropped
      case _ where scalar & 0xFFFE == 0xFFFE: .dropped
      case _ where ScalarFate.isMark(scalar): .mark
      default: .kept
      }
  }

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300, 0x3400..<0xA66F, 0xAC00..<0xD7FC, 0x1F000..<0x20000, 0x20000..<0xE0000:
      return false
    case 0..<0x3400:
      return marks[Int(value / 64)] >> (value % 64) & 1 == 1
    default:
      return Unicode.Scalar(value)?.properties.isMark ?? false
    }
  }

  /// A bit for each character up to the ideographs: asking for its category takes long.
  private static let marks: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x3400 / 64)
    for value in 0..<UInt32(0x3400) where Unicode.Scalar(value)?.properties.isMark == true {
      bits[Int(value / 64)] |= 1 << UInt64(value % 64)
    }
    return bits
  }()
}

extension Unicode.Scalar.Properties {
  /// Whether the character joins the one before it, or is not seen at all.
  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
    default: false
    }
  }
}
