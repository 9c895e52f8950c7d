extension PageLines {
  /// Whether a line is a rule, as people and programs put between pages: one sign, many times.
  func isRule(_ place: Int) -> Bool {
    let line = lines[place]
    guard line.count >= 5, case let ink = bytes[line.ink..<line.end], let first = ink.first else {
      return false
    }
    if rules.contains(first) { return ink.allSatisfy { $0 == first } }
    // A box drawing's or a typographic dash.
    guard first == 0xE2, line.count % 3 == 0, line.count >= 15 else { return false }
    let sign = ink.prefix(3)
    guard [0x94, 0x95, 0x80].contains(sign[sign.startIndex + 1]) else { return false }
    return stride(from: ink.startIndex, to: ink.endIndex, by: 3).allSatisfy {
      ink[$0..<$0 + 3].elementsEqual(sign)
    }
  }

  /// Whether nothing but pages' ends are here.
  func isSeparator(_ place: Int) -> Bool { lines[place].isBlank || isRule(place) }
}

private let rules = "-=_*~#".utf8
