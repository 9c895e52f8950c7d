/// What a program sent to a terminal, taken apart into text and control sequences as ECMA-48 has
/// them.
struct TerminalStream {
  /// Each sequence that was sent, with its parameters left out where they only are numbers.
  private(set) var sequences: Set<String> = []
  /// Characters that do something and are no part of a sequence.
  private(set) var controls: Set<UInt8> = []
  /// Code points in the text that a terminal may act on or that turn the direction of text.
  private(set) var harmful: Set<UInt32> = []
  private(set) var isDamaged = false
  /// The text between the sequences.
  private(set) var text: [UInt8] = []

  init(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x1B: place = sequence(bytes, at: place)
      case 0x20..<0x7F, 0x80...:
        text.append(bytes[place])
        place += 1
      case let control:
        controls.insert(control)
        place += 1
      }
    }
    judgeText()
  }

  /// Whether the text, wherever it stands, has these words one after the other.
  func shows(_ words: String) -> Bool {
    let words = Array(words.utf8)
    return text.indices.dropLast(words.count - 1).contains { text[$0...].starts(with: words) }
  }

  /// Notes a sequence and gives the place after it; one that never ends reaches to the end.
  private mutating func sequence(_ bytes: [UInt8], at start: Int) -> Int {
    var place = start + 1
    func byte() -> UInt8? { place < bytes.count ? bytes[place] : nil }
    guard let first = byte() else {
      isDamaged = true
      return place
    }
    place += 1
    var name = "ESC \(Character(Unicode.Scalar(first)))"
    switch first {
    case UInt8(ascii: "["):
      var parameters = ""
      while let next = byte(), 0x20..<0x40 ~= next {
        parameters.unicodeScalars.append(Unicode.Scalar(next))
        place += 1
      }
      guard let last = byte() else { fallthrough }
      place += 1
      let isNumbers = parameters.allSatisfy { $0.isNumber || $0 == ";" || $0 == ":" }
      name = "CSI \(isNumbers ? "" : parameters + " ")\(Character(Unicode.Scalar(last)))"
      // What these do depends on the number.
      if isNumbers, "hlt".utf8.contains(last) {
        name = "CSI \(parameters) \(Character(Unicode.Scalar(last)))"
      }
    case 0x20..<0x30:
      if let next = byte() { name += " \(Character(Unicode.Scalar(next)))" }
      place += 1
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      name += " …"
    default: break
    }
    sequences.insert(name)
    return min(place, bytes.count)
  }

  private mutating func judgeText() {
    guard let text = String(validating: text, as: UTF8.self) else {
      isDamaged = true
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB:
        harmful.insert(scalar.value)
      default: continue
      }
    }
  }
}
