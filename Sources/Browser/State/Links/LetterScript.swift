/// The scripts whose letters a host's name can be written in, as far as they must be told apart.
enum LetterScript: Hashable, Sendable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, cherokee, georgian, thai
  /// Chinese, Japanese and Korean, which are written together, and with Latin letters.
  case eastAsian
  /// A script of another block of Unicode.
  case other(block: UInt32)

  var name: String {
    switch self {
    case .latin: "Latin"
    case .greek: "Greek"
    case .cyrillic: "Cyrillic"
    case .armenian: "Armenian"
    case .hebrew: "Hebrew"
    case .arabic: "Arabic"
    case .cherokee: "Cherokee"
    case .georgian: "Georgian"
    case .thai: "Thai"
    case .eastAsian: "East Asian"
    case .other: "other"
    }
  }

  /// Nothing for digits, signs and marks.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.properties.isAlphabetic else { return nil }
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x2AF, 0x1D00...0x1D25, 0x1D6B...0x1D77,
      0x1D79...0x1DBE, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB64,
      0xFB00...0xFB06, 0xFF21...0xFF5A:
      self = .latin
    case 0x370...0x3FF, 0x1D26...0x1D2A, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x1D2B, 0x1D78, 0x2DE0...0x2DFF, 0xA640...0xA69F:
      self = .cyrillic
    case 0x530...0x58F, 0xFB13...0xFB17: self = .armenian
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
      self = .arabic
    case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
    case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: self = .georgian
    case 0xE00...0xE7F: self = .thai
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFF65...0xFFDC, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      self = .eastAsian
    default: self = .other(block: scalar.value >> 7)
    }
  }

  /// The scripts of a label of a host's name that do not belong together, each once.
  static func scripts(_ label: Substring) -> [LetterScript] {
    var scripts: [LetterScript] = []
    for script in label.unicodeScalars.compactMap(LetterScript.init) where !scripts.contains(script)
    {
      scripts.append(script)
    }
    return scripts == [.latin, .eastAsian] || scripts == [.eastAsian, .latin] ? [.latin] : scripts
  }
}
