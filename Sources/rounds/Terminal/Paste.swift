/// Text that is being pasted.
struct Paste {
  private var bytes: [UInt8] = []
  /// No field takes more, and a terminal gone wrong must not fill the memory.
  private static let limit = 1 << 16

  mutating func append(_ byte: UInt8) {
    if bytes.count < Paste.limit { bytes.append(byte) }
  }

  /// With line ends as Unix has them, and no other controls but the tab.
  var text: String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.unicodeScalars.append("\n")
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .control: break
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
